package io.entrepot.threeplx12.document;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a segment.
 *
 * @param position the segment's place in its set, ST being the first
 * @param code of data element 720
 * @param element which element, if the fault lies in one
 */
public record SyntaxFault(
        String segment,
        int position,
        @Nullable String loop,
        String code,
        @Nullable ElementFault element) {

    /**
     * What is wrong with an element.
     *
     * @param reference the number of the data element
     * @param code of data element 723
     * @param value what stands there
     */
    public record ElementFault(
            int position,
            @Nullable String reference,
            String code,
            @Nullable String value) {}

    /** The fault in words. */
    public String meaning() {
        var place = segment + " (segment " + position + ")";
        return element == null ? place + " " + segmentMeaning() : place + " element " + elementMeaning(element);
    }

    private String segmentMeaning() {
        return switch (code) {
            case "1", "6" -> "does not belong to this transaction set";
            case "2", "7" -> "stands in the wrong place";
            case "3" -> "is missing";
            case "4", "5" -> "occurs too often";
            default -> "is wrong";
        };
    }

    private static String elementMeaning(ElementFault fault) {
        var what = fault.position() + (fault.value() == null ? " " : " '" + fault.value() + "' ");
        return what
                + switch (fault.code()) {
                    case "1", "2" -> "is missing";
                    case "3" -> "is one too many";
                    case "4" -> "is too short";
                    case "5" -> "is too long";
                    case "6" -> "has characters that do not belong there";
                    case "7" -> "is no code of its list";
                    case "8" -> "is no date";
                    case "9" -> "is no time";
                    default -> "excludes another one that is there";
                };
    }
}
