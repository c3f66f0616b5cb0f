package io.entrepot.developer.application;

/** What a token allows, such as {@code orders:read}. */
public record Scope(String value) implements Comparable<Scope> {

    @Override
    public int compareTo(Scope other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
