package io.entrepot.developer.access.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.access.AccessPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of requests on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessPageMessage(
        List<AccessMessage> requests, @Nullable Long next) {

    AccessPage toPage() {
        return new AccessPage(requests.stream().map(AccessMessage::toRequest).toList(), next);
    }
}
