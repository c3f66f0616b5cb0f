package io.entrepot.threeplx12.document;

import java.util.List;

/**
 * What is right and wrong with a functional group.
 *
 * @param errors codes of data element 716, for the group as a whole
 */
public record GroupVerdict(Layout.Group group, List<String> errors, List<SetVerdict> sets) {

    public GroupVerdict {
        errors = List.copyOf(errors);
        sets = List.copyOf(sets);
    }

    /** The same group, refused as a whole. */
    public GroupVerdict refused() {
        return new GroupVerdict(
                group, errors, sets.stream().map(SetVerdict::refused).toList());
    }

    /** A group with an error of its own is refused with all that it holds. */
    public boolean isRefused() {
        return !errors.isEmpty() || sets.stream().noneMatch(SetVerdict::isAccepted);
    }
}
