package io.entrepot.gateway.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The contracts of all versions that are served or were, compiled as the routes ask for them. */
public class RequestContracts {

    private final Map<String, ContractCompiler> byVersion = new HashMap<>();

    /** The documents are found by the path of their version. */
    RequestContracts(Map<String, ContractDocument> documents) {
        documents.forEach((path, document) -> byVersion.put(path, new ContractCompiler(document)));
    }

    /** The step that checks the requests of these methods; an operation without a contract has none. */
    public HandlerFilterFunction<ServerResponse, ServerResponse> checkOf(
            String version, String path, Collection<HttpMethod> methods) {
        var compiler = Optional.ofNullable(byVersion.get(version))
                .orElseThrow(() -> new UncheckableContract(version + " has no published contract"));
        var contracts = new HashMap<HttpMethod, RequestContract>();
        methods.forEach(method -> contracts.put(method, compiler.compile(method, path)));
        return new RequestValidation(contracts);
    }
}
