package io.entrepot.threeplx12.exchange.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Reads keys in the formats of OpenSSH, each time anew, so that a changed file counts at the next session. */
final class Keys {

    private Keys() {}

    static KeyPair pair(Path file) throws IOException, GeneralSecurityException {
        var pairs = new FileKeyPairProvider(file).loadKeys(null).iterator();
        if (!pairs.hasNext()) {
            throw new IOException(file + " holds no private key");
        }
        return pairs.next();
    }

    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        var entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(
                Files.readString(file).strip());
        if (entry == null) {
            throw new IOException(file + " holds no public key");
        }
        return entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
    }
}
