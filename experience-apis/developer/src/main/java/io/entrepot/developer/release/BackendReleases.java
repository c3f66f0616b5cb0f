package io.entrepot.developer.release;

/** Releases of backends, kept and assessed by the governance API; whoever does something is named to it. */
public interface BackendReleases {

    BackendRelease register(NewRelease release, String by);

    ReleasePage list(ReleasePage.Query query);

    BackendRelease find(long id);

    BackendRelease receive(long id, BackendRelease.Side side, String document);

    BackendRelease assess(long id);

    BackendRelease acknowledge(long id, String plan, String by);
}
