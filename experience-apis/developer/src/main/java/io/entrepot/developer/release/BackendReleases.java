package io.entrepot.developer.release;

/** Releases of backends, kept and assessed by the governance API; whoever does something is named to it. */
public interface BackendReleases {

    BackendRelease register(NewRelease release, String by);

    ReleasePage list(ReleasePage.Query query);

    BackendRelease find(long id);

    BackendRelease receive(long id, BackendRelease.Side side, String document);

    /** Has it assessed; what takes longer than a few seconds goes on by itself, and the release tells so. */
    BackendRelease assess(long id);

    BackendRelease acknowledge(long id, String plan, String by);

    void remove(long id, String by);
}
