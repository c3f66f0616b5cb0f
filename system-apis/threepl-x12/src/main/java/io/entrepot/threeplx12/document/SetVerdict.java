package io.entrepot.threeplx12.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is right and wrong with one transaction set.
 *
 * @param errors codes of data element 718, for the set as a whole
 * @param isInRefusedEnvelope whether the set falls with what surrounds it
 */
public record SetVerdict(Layout.SetAt set, List<String> errors, List<SyntaxFault> faults, boolean isInRefusedEnvelope) {

    public SetVerdict {
        errors = List.copyOf(errors);
        faults = List.copyOf(faults);
    }

    public boolean isAccepted() {
        return errors.isEmpty() && faults.isEmpty() && !isInRefusedEnvelope;
    }

    SetVerdict refused() {
        return new SetVerdict(set, errors, faults, true);
    }

    /** What is wrong, for people. */
    public String reason() {
        var whole = errors.stream().map(SetVerdict::meaning);
        var parts = faults.stream().limit(5).map(SyntaxFault::meaning);
        var all = Stream.concat(whole, parts).collect(Collectors.joining("; "));
        return all.isEmpty() ? "the envelope around it is wrong" : all;
    }

    private static String meaning(String code) {
        return switch (code) {
            case "1" -> "this transaction set is not exchanged here";
            case "2" -> "SE is missing";
            case "3" -> "the control numbers of ST and SE differ";
            case "4" -> "the number of segments in SE is not the number of segments there are";
            case "6" -> "ST names no known transaction set";
            case "7" -> "the control number is missing or malformed";
            case "23" -> "the control number occurs twice in its group";
            default -> "segments are in error (" + code + ")";
        };
    }
}
