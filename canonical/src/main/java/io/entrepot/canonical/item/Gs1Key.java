package io.entrepot.canonical.item;

/** The check digit that GS1 keys share (GS1 General Specifications, section 7.9). */
final class Gs1Key {

    private static final int WEIGHT_OF_ODD_POSITIONS = 3;
    private static final int RADIX = 10;

    private Gs1Key() {}

    static String checked(String digits, String name, int... lengths) {
        if (!hasLength(digits, lengths) || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IllegalArgumentException(name + " must consist of the right number of digits");
        }
        if (checkDigit(digits) != digits.charAt(digits.length() - 1) - '0') {
            throw new IllegalArgumentException(name + " has a wrong check digit");
        }
        return digits;
    }

    private static boolean hasLength(String digits, int... lengths) {
        for (var length : lengths) {
            if (digits.length() == length) {
                return true;
            }
        }
        return false;
    }

    private static int checkDigit(String digits) {
        var sum = 0;
        for (int fromRight = 1; fromRight < digits.length(); fromRight++) {
            var digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 1 ? WEIGHT_OF_ODD_POSITIONS * digit : digit;
        }
        return (RADIX - sum % RADIX) % RADIX;
    }
}
