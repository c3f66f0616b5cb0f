package io.entrepot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Keys with certificates that they signed themselves, made by the JDK's own tool. */
final class KeyPairs {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;

    KeyPairs(Path folder) {
        this.folder = folder;
    }

    /** Makes a key store of this name and returns its file. */
    Path make(String name) {
        var file = folder.resolve(name + ".p12");
        run(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        return file;
    }

    /** Makes a store of the certificates of these and returns its file. */
    Path trusting(String... names) {
        var file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, PASSWORD);
            for (var name : names) {
                trusted.setCertificateEntry(name, certificate(name));
            }
            trusted.store(out, PASSWORD);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Certificate certificate(String name) throws GeneralSecurityException {
        return store(folder.resolve(name + ".p12")).getCertificate(name);
    }

    /** The field in which a proxy tells the certificate (RFC 9440). */
    String field(String name) {
        try {
            return ":" + Base64.getEncoder().encodeToString(certificate(name).getEncoded()) + ":";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of a token's claim {@code cnf} that binds it to this certificate. */
    Map<String, Object> confirmation(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var encoded = ((X509Certificate) certificate(name)).getEncoded();
            return Map.of("x5t#S256", Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(encoded)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For a client that trusts the server and shows this certificate, or none. */
    SSLContext client(String server, @Nullable String name) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(name == null ? null : store(folder.resolve(name + ".p12")), PASSWORD);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, PASSWORD);
            trusted.setCertificateEntry(server, certificate(server));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void run(String... arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(java.util.List.of(arguments));
        try {
            var tool = new ProcessBuilder(command).inheritIO().start();
            if (!tool.waitFor(30, TimeUnit.SECONDS) || tool.exitValue() != 0) {
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
