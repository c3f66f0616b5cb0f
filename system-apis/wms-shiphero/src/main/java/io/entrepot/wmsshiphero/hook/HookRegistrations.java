package io.entrepot.wmsshiphero.hook;

import io.entrepot.wmsshiphero.hook.HookSecrets.HookSecret;
import java.util.List;

/** The webhooks as the vendor has them registered. */
public interface HookRegistrations {

    /** Those that belong to an address of this service. */
    List<Registration> all();

    HookSecret create(HookAddress address);

    void delete(HookAddress address);

    /**
     * One registered webhook.
     *
     * @param isAlive whether it leads here and the vendor still uses it
     */
    record Registration(HookAddress address, String webhookId, boolean isAlive) {}
}
