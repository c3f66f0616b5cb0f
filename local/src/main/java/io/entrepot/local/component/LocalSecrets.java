package io.entrepot.local.component;

/** Secrets of the local platform; each says of itself that it is good for nothing else. */
public final class LocalSecrets {

    public static final String KEYCLOAK_ADMINISTRATOR = "admin-local-password";

    private LocalSecrets() {}

    public static String ofClient(String client) {
        return client + "-local-secret";
    }

    public static String ofPerson(String username) {
        return username + "-local-password";
    }

    static String ofDatabaseRole(String role) {
        return role + "-local-password";
    }
}
