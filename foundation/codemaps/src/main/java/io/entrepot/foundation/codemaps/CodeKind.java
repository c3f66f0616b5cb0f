package io.entrepot.foundation.codemaps;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A sort of code that a service maps; a bean of each is declared. What is not of our language is never stored.
 *
 * @param expected says what is, for the person who maps
 */
public record CodeKind(String name, Predicate<String> isCanonical, String expected) {

    /** Codes that mean a constant of our language. */
    public static <E extends Enum<E>> CodeKind of(String name, Class<E> vocabulary) {
        var constants =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        return of(name, constants);
    }

    /** Codes that mean one of these words. */
    public static CodeKind of(String name, Set<String> words) {
        return new CodeKind(
                name, words::contains, "one of " + words.stream().sorted().collect(Collectors.joining(", ")));
    }
}
