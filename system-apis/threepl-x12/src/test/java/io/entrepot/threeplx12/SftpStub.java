package io.entrepot.threeplx12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The partner's SFTP server on a folder of its own. */
public final class SftpStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The bytes of the largest file that is read: room for 50 000 lines. */
    public static final int LARGEST_FILE = 4 * 1024 * 1024;

    private static final Path FOLDER = folder();
    private static final KeyPair CLIENT = pair();
    private static final KeyPair HOST = pair();
    private static final SshServer SERVER = serve();

    /** The folder that the partner's server shows. */
    public static Path root() {
        return FOLDER.resolve("root");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "entrepot.mailboxes.largest-file=" + LARGEST_FILE + "B",
                "entrepot.mailboxes.at.EWR.port=" + SERVER.getPort(),
                "entrepot.mailboxes.at.EWR.private-key=" + FOLDER.resolve("client"),
                "entrepot.mailboxes.at.EWR.host-key=" + FOLDER.resolve("host.pub"));
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("third-party");
            Files.createDirectories(folder.resolve("root/inbound"));
            Files.createDirectories(folder.resolve("root/outbound"));
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SshServer serve() {
        try (var key = Files.newOutputStream(FOLDER.resolve("client"))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(CLIENT, "test", null, key);
            Files.writeString(FOLDER.resolve("host.pub"), PublicKeyEntry.toString(HOST.getPublic()));
            var server = SshServer.setUpDefaultServer();
            server.setHost("127.0.0.1");
            server.setPort(0);
            server.setKeyPairProvider(KeyPairProvider.wrap(HOST));
            server.setPublickeyAuthenticator((user, offered, session) ->
                    user.equals("entrepot") && KeyUtils.compareKeys(CLIENT.getPublic(), offered));
            server.setFileSystemFactory(new VirtualFileSystemFactory(root()));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            return server;
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
