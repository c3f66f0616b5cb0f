package io.entrepot.developer.application;

/** An application with its secret, which is told once and not kept here. */
public record Credentials(Application application, String secret) {

    @Override
    public String toString() {
        return "Credentials[application=" + application + "]";
    }
}
