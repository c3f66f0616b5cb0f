package io.entrepot.wmsshiphero.hook;

import java.util.Optional;

/** The secrets with which the vendor signs; each was shown once. */
public interface HookSecrets {

    Optional<HookSecret> of(HookAddress address);

    void keep(HookAddress address, HookSecret secret);

    /** The secret of one registration. */
    record HookSecret(String webhookId, String secret) {

        @Override
        public String toString() {
            return "secret of webhook " + webhookId;
        }
    }
}
