package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.lifecycle.ServiceSettings;
import io.entrepot.foundation.publishing.revisions.Api;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.PrintStream;
import java.time.LocalDate;

/** Has the service that serves a version say in its contract when the operations end, and says what is left to do by hand. */
record MarkingOperations(PublishedFolder folder, PrintStream out) {

    void mark(Api api, LocalDate sunset) {
        folder.settings(api)
                .flatMap(text -> new ServiceSettings(text).withSunset(api.major(), sunset))
                .ifPresentOrElse(
                        marked -> folder.writeSettings(api, marked.text()),
                        () -> out.println("Several services serve it; set in each: entrepot.web.api.sunsets.%d: %s"
                                .formatted(api.major(), sunset)));
        out.println(
                "Next: render the contract (ENTREPOT_OPENAPI_WRITE=true mvn verify -pl %s-apis/%s -am), then openapi/publish"
                        .formatted(api.layer(), api.name()));
    }
}
