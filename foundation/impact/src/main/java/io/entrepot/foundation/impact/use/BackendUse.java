package io.entrepot.foundation.impact.use;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one system API uses of one contract of its backend, as {@code backend-use.yaml} beside its code says.
 *
 * @param backend for example {@code business-central}
 * @param contract which of the backend's documents, for example {@code api/v2.0}
 * @param service the system API that uses it, for example {@code erp-business-central}
 * @param incomparable why no program can compare versions of it; empty where one can
 */
public record BackendUse(
        String backend, String contract, String service, String incomparable, List<OperationUse> operations) {

    public static final String FILE = "backend-use.yaml";

    private static final String SYSTEM_APIS = "system-apis";

    /** All that one document declares; a backend may have several contracts. */
    public static List<BackendUse> parse(String text) {
        var root = Document.parse(text).root();
        return root.at("contracts")
                .names()
                .map(contract -> new BackendUse(
                        root.at("backend").text(),
                        contract,
                        root.at("service").text(),
                        root.at("incomparable").text(),
                        operations(root.at("contracts", contract))))
                .toList();
    }

    private static List<OperationUse> operations(Part contract) {
        return contract.elements().stream().map(OperationUse::of).toList();
    }

    /** All that the system APIs of a project declare. */
    public static List<BackendUse> ofProject(Path root) {
        try (var services = Files.list(root.resolve(SYSTEM_APIS))) {
            return services.map(service -> service.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(BackendUse::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<BackendUse> read(Path file) {
        try {
            return parse(Files.readString(file)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public boolean isComparable() {
        return incomparable.isEmpty();
    }

    @Override
    public String toString() {
        return backend + " " + contract;
    }
}
