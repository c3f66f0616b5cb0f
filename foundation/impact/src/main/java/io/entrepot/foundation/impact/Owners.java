package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Layer and owner of every API, as {@code openapi/lifecycle.yaml} says. */
public final class Owners {

    /** What is known of an API by its name. */
    record Api(String layer, Owner owner) {}

    private final Map<String, Api> apis;

    private Owners(Map<String, Api> apis) {
        this.apis = apis;
    }

    public static Owners ofProject(Path root) {
        return of(Document.read(root.resolve("openapi/lifecycle.yaml")));
    }

    public static Owners parse(String text) {
        return of(Document.parse(text));
    }

    private static Owners of(Document lifecycle) {
        return new Owners(lifecycle.root().at("apis").elements().stream()
                .collect(Collectors.toMap(api -> api.at("name").text(), Owners::api)));
    }

    private static Api api(Part declared) {
        var owner = declared.at("owner");
        return new Api(
                declared.at("layer").text(),
                new Owner(owner.at("team").text(), owner.at("contact").text()));
    }

    /** By its name, which is that of a service for what is no operation. */
    Api of(String name) {
        return apis.getOrDefault(name, new Api("unknown", Owner.UNKNOWN));
    }
}
