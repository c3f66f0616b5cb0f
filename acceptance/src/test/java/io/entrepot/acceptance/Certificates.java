package io.entrepot.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of the tests' own with the certificates that it issued, made by the JDK's tool. */
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String AUTHORITY = "authority";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Certificates for Keycloak and for clients of these names; Keycloak reads its own and the authority's from the folder. */
    static Certificates make(Path folder, List<String> clients) {
        var made = new Certificates(folder);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(made.all());
            made.issue(AUTHORITY, "-ext", "bc:c");
            made.issue("keycloak", "-signer", AUTHORITY, "-ext", "SAN=ip:127.0.0.1,dns:localhost");
            clients.forEach(client -> made.issue(client, "-signer", AUTHORITY));
            made.write("keycloak.p12", made.only("keycloak"));
            made.write("trusted.p12", made.trusted());
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For a client that trusts the authority and shows this certificate. */
    SSLContext client(String name) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(only(name), PASSWORD);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The field in which a proxy tells the certificate (RFC 9440). */
    String field(String name) {
        try {
            var certificate = (X509Certificate) read().getCertificate(name);
            return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore only(String name) {
        try {
            var all = read();
            var store = empty();
            store.setKeyEntry(name, (PrivateKey) all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
            return store;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore trusted() {
        try {
            var store = empty();
            store.setCertificateEntry(AUTHORITY, read().getCertificate(AUTHORITY));
            return store;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            return store;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private KeyStore read() throws GeneralSecurityException {
        try (var in = Files.newInputStream(all())) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String name, KeyStore store) {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, PASSWORD);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path all() {
        return folder.resolve("all.p12");
    }

    private void issue(String name, String... more) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2", "-dname", "CN=" + name));
        command.addAll(
                List.of("-storetype", "PKCS12", "-keystore", all().toString(), "-storepass", new String(PASSWORD)));
        command.addAll(List.of(more));
        try {
            var tool = new ProcessBuilder(command).inheritIO().start();
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
