package io.entrepot.threeplx12.document;

import java.util.Optional;

/**
 * The control numbers that a document keeps however its content is mended, as far as they can be read.
 *
 * @param sets the numbers of its groups and sets, with what the sets are; empty where the document is cut
 */
public record Identity(String sender, String interchange, String sets) {

    /** Empty where not even the first segment can be read. */
    public static Optional<Identity> of(String text) {
        return switch (Layouts.in(text)) {
            case Layouts.Found.Complete(var layout) -> Optional.of(of(layout));
            case Layouts.Found.Incomplete _, Layouts.Found.Nothing _ ->
                Layouts.headerIn(text).map(header -> new Identity(header.sender(), header.number(), ""));
        };
    }

    public static Identity of(Layout layout) {
        var sets = new StringBuilder();
        layout.groups().forEach(group -> {
            sets.append("group ").append(group.controlNumber());
            group.sets()
                    .forEach(
                            set -> sets.append(' ').append(set.id()).append(' ').append(set.controlNumber()));
        });
        return new Identity(layout.header().sender(), layout.header().number(), sets.toString());
    }

    @Override
    public String toString() {
        return (sender + " " + interchange + " " + sets).strip();
    }
}
