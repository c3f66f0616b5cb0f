package io.entrepot.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** The folders of the third-party warehouse, as a depositor sees them. */
final class SftpFolders implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SshClient client;
    private final ClientSession session;
    private final SftpClient sftp;

    SftpFolders(int port, Path clientKey) throws IOException, GeneralSecurityException {
        client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((one, address, key) -> true); // which key it is does not matter to these tests
        client.start();
        session = client.connect("entrepot", "127.0.0.1", port).verify(PATIENCE).getSession();
        session.addPublicKeyIdentity(
                new FileKeyPairProvider(clientKey).loadKeys(null).iterator().next());
        session.auth().verify(PATIENCE);
        sftp = SftpClientFactory.instance().createSftpClient(session);
    }

    List<String> arrivals(String set) {
        try {
            return StreamSupport.stream(sftp.readDir("/inbound").spliterator(), false)
                    .map(SftpClient.DirEntry::getFilename)
                    .filter(name -> name.startsWith(set))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String name) {
        try (var file = sftp.read("/inbound/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void put(String name, String text) throws IOException {
        try (var file = sftp.write("/outbound/." + name, EnumSet.of(OpenMode.Write, OpenMode.Create))) {
            file.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        sftp.rename("/outbound/." + name, "/outbound/" + name);
    }

    @Override
    public void close() throws IOException {
        sftp.close();
        session.close(true);
        client.stop();
    }
}
