package io.entrepot.threeplx12.exchange.sftp;

import io.entrepot.threeplx12.exchange.Mailbox;
import io.entrepot.threeplx12.exchange.MailboxUnavailableException;
import io.entrepot.threeplx12.exchange.Mailboxes;
import io.entrepot.threeplx12.exchange.sftp.MailboxProperties.Entry;
import io.entrepot.threeplx12.partner.Partner;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketAddress;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens one SFTP session for each run; a server whose key is not the expected one is never spoken to. */
@Component
@EnableConfigurationProperties(MailboxProperties.class)
class SftpMailboxes implements Mailboxes {

    private static final AttributeKey<PublicKey> EXPECTED = new AttributeKey<>();

    private final MailboxProperties properties;
    private final Clock clock;
    private final SshClient client;

    SftpMailboxes(MailboxProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.client = client();
    }

    /** Nothing of the machine's own SSH configuration counts. */
    private static SshClient client() {
        var client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(SftpMailboxes::isExpected);
        client.start();
        return client;
    }

    private static boolean isExpected(ClientSession session, SocketAddress address, PublicKey key) {
        var context = session.getConnectionContext();
        return context != null && KeyUtils.compareKeys(context.getAttribute(EXPECTED), key);
    }

    @Override
    public Mailbox open(Partner partner) {
        var entry = properties.at().get(partner.node().value());
        if (entry == null) {
            throw new IllegalStateException("entrepot.mailboxes.at." + partner.node() + " is not configured");
        }
        try {
            return open(entry);
        } catch (IOException | GeneralSecurityException unreachable) {
            throw new MailboxUnavailableException(
                    "the folders of %s at %s:%d cannot be reached: %s"
                            .formatted(partner.node(), entry.host(), entry.port(), unreachable.getMessage()),
                    unreachable);
        }
    }

    private Mailbox open(Entry entry) throws IOException, GeneralSecurityException {
        var context = AttributeRepository.ofKeyValuePair(EXPECTED, Keys.publicKey(entry.hostKey()));
        var session = client.connect(entry.user(), entry.host(), entry.port(), context)
                .verify(properties.timeout())
                .getSession();
        try {
            session.addPublicKeyIdentity(Keys.pair(entry.privateKey()));
            session.auth().verify(properties.timeout());
            var sftp = SftpClientFactory.instance().createSftpClient(session);
            return new SftpMailbox(
                    session, sftp, entry, properties.largestFile().toBytes(), clock);
        } catch (IOException | GeneralSecurityException failed) {
            session.close(true);
            throw failed;
        }
    }

    @PreDestroy
    void stop() {
        client.stop();
    }
}
