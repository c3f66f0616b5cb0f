package io.entrepot.threeplx12.document;

/** The characters that part elements, components and segments; every file says in its first 106 characters which. */
public record Delimiters(char element, char component, char segment) {

    /** Those that we write with. */
    public static final Delimiters OURS = new Delimiters('*', '>', '~');

    boolean areUsable() {
        return element != component
                && component != segment
                && element != segment
                && isMark(element)
                && isMark(component)
                && isMark(segment);
    }

    private static boolean isMark(char character) {
        return !Character.isLetterOrDigit(character) && character != ' ';
    }
}
