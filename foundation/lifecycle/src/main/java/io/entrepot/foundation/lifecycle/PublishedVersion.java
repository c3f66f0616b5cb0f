package io.entrepot.foundation.lifecycle;

import java.util.Optional;

/** One version together with the API that it is of. */
public record PublishedVersion(Api api, ApiVersion version) {

    /** Where the version is at the gateway, if its API is public. */
    public String path() {
        return "/" + api.name() + "/v" + version.major();
    }

    /** Where the gateway serves its contract. */
    public String contractPath() {
        return "/openapi/" + api.layer().path() + path();
    }

    public State state() {
        return version.state();
    }

    /** The version to move to. */
    public Optional<PublishedVersion> successor() {
        return api.published()
                .filter(other -> Integer.valueOf(other.version.major()).equals(version.successor()))
                .findFirst();
    }

    /** As people call it. */
    @Override
    public String toString() {
        return api.name() + " v" + version.major();
    }
}
