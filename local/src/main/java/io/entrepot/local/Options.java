package io.entrepot.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the platform is started.
 *
 * @param repository the checkout whose built modules are run
 * @param state where data, logs and process ids go
 * @param fresh whether the state is cleared first
 * @param only the components to start, with what they wait for; all if empty
 * @param portOffset what is added to every declared port
 * @param freePorts whether any free ports are taken instead of the declared ones
 * @param quiet whether nothing is printed
 */
public record Options(
        Path repository,
        Path state,
        boolean fresh,
        Set<String> only,
        int portOffset,
        boolean freePorts,
        boolean quiet) {

    public Options {
        repository = repository.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        only = Set.copyOf(only);
    }

    /** Everything, on the declared ports, with the state that is there. */
    public static Options standard() {
        var repository = repositoryAround(Path.of("").toAbsolutePath());
        return new Options(repository, repository.resolve(".entrepot"), false, Set.of(), 0, false, false);
    }

    /** What a test wants: a state directory of its own, emptied, and ports that nobody else has. */
    public static Options forTests(Path state) {
        return standard().withState(state).withFresh(true).withFreePorts(true).withQuiet(true);
    }

    /** What can be made again, shared by all platforms of this checkout. */
    Path cache() {
        return repository.resolve(".entrepot/cache");
    }

    public Options withState(Path directory) {
        return new Options(repository, directory, fresh, only, portOffset, freePorts, quiet);
    }

    public Options withFresh(boolean cleared) {
        return new Options(repository, state, cleared, only, portOffset, freePorts, quiet);
    }

    public Options withOnly(List<String> components) {
        return new Options(repository, state, fresh, new LinkedHashSet<>(components), portOffset, freePorts, quiet);
    }

    public Options withPortOffset(int offset) {
        return new Options(repository, state, fresh, only, offset, freePorts, quiet);
    }

    public Options withFreePorts(boolean free) {
        return new Options(repository, state, fresh, only, portOffset, free, quiet);
    }

    public Options withQuiet(boolean silent) {
        return new Options(repository, state, fresh, only, portOffset, freePorts, silent);
    }

    private static Path repositoryAround(Path directory) {
        for (var candidate = directory; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("deploy/keycloak/entrepot-realm.json"))) {
                return candidate;
            }
        }
        throw new IllegalStateException(directory + " is not inside a checkout of Entrepot");
    }
}
