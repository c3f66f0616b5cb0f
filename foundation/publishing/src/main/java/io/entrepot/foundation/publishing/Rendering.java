package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.Api;

/** What is left to do once an end is written down: the contract says it too, and is published anew. */
final class Rendering {

    private static final String KINDS = "system";

    private Rendering() {}

    static String toBeDoneFor(Api api) {
        return "Next: render the contract (ENTREPOT_OPENAPI_WRITE=true mvn verify -pl %s-apis/%s -am), then openapi/publish"
                .formatted(api.layer(), api.layer().equals(KINDS) ? "<a service of the kind>" : api.name());
    }
}
