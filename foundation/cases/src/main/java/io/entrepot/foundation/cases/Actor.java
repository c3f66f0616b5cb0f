package io.entrepot.foundation.cases;

/** Who does something with a case: a caller of the API, a person for whom it calls, or a part of the service itself. */
public record Actor(String name) {

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("nobody does nothing");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
