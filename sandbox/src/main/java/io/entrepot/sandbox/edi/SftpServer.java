package io.entrepot.sandbox.edi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server with one user, who logs in by key; the keys are made at the first start and are good for nothing else. */
public final class SftpServer implements AutoCloseable {

    /** The one who may log in. */
    public static final String USER = "entrepot";

    private static final String MARK = "entrepot local sandbox only";

    private final SshServer server;

    private SftpServer(SshServer server) {
        this.server = server;
    }

    public static SftpServer start(String address, int port, EdiSettings settings) {
        try {
            Files.createDirectories(settings.folder().resolve("inbound"));
            Files.createDirectories(settings.folder().resolve("outbound"));
            Files.createDirectories(settings.keys());
            var client = key(settings.keys(), "client-key");
            var host = key(settings.keys(), "host-key");
            var server = SshServer.setUpDefaultServer();
            server.setHost(address);
            server.setPort(port);
            server.setKeyPairProvider(KeyPairProvider.wrap(host));
            server.setPublickeyAuthenticator(
                    (user, offered, session) -> user.equals(USER) && KeyUtils.compareKeys(client.getPublic(), offered));
            server.setFileSystemFactory(new VirtualFileSystemFactory(settings.folder()));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            return new SftpServer(server);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "Port " + port + " at " + address + " cannot be opened: " + failed.getMessage(), failed);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeyPair key(Path folder, String name) throws IOException, GeneralSecurityException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            make(file);
        }
        return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
    }

    /** The public half is written last, so that whoever sees it can use both. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        try (var out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, MARK, null, out);
        }
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".pub"),
                PublicKeyEntry.toString(pair.getPublic()) + " " + MARK + "\n");
    }
}
