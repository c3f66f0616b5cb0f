package io.entrepot.local.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Keeps the local realm as its file says. Keycloak itself imports a realm only where it does not exist yet, so when file or
 * placeholders have changed since, its schema is emptied and the import happens again.
 */
record RealmImport(Path file, Map<String, String> placeholders, Path state, Database database, String store) {

    void prepareImport(Path importDirectory) throws IOException {
        Files.createDirectories(importDirectory);
        Files.copy(file, importDirectory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        if (!fingerprint().equals(imported())) {
            emptyStore();
        }
    }

    void markImported() throws IOException {
        Files.writeString(mark(), fingerprint());
    }

    private String imported() throws IOException {
        return Files.exists(mark()) ? Files.readString(mark()) : "";
    }

    private Path mark() {
        return state.resolve("imported-realm.sha256");
    }

    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(file));
            digest.update(placeholders.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void emptyStore() throws IOException {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute("DROP SCHEMA IF EXISTS " + store + " CASCADE");
            sql.execute("CREATE SCHEMA " + store + " AUTHORIZATION " + store);
        } catch (SQLException e) {
            throw new IOException("Keycloak's schema cannot be emptied: " + e.getMessage(), e);
        }
    }
}
