package io.entrepot.threeplx12.exchange;

/** Which functional group carries which transaction set (data element 479). */
final class FunctionalId {

    private FunctionalId() {}

    static String of(String set) {
        return switch (set) {
            case "940" -> "OW";
            case "943" -> "AR";
            case "944" -> "RE";
            case "945" -> "SW";
            case "846" -> "IB";
            case "947" -> "AW";
            case "997" -> "FA";
            default -> throw new IllegalArgumentException("no group is known for a " + set);
        };
    }
}
