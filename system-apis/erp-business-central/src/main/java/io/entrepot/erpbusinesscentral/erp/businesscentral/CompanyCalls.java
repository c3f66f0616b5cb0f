package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes calls for one company within the budget; the company's identifier is read once, by its name. */
final class CompanyCalls {

    private static final int NOT_FOUND = 404;

    private final BusinessCentralApi api;
    private final CallBudget budget;
    private final String name;
    private volatile @Nullable String id;

    CompanyCalls(BusinessCentralApi api, CallBudget budget, String name) {
        this.api = api;
        this.budget = budget;
        this.name = name;
    }

    <T> T call(CallClass callClass, BiFunction<BusinessCentralApi, String, T> call) {
        var company = company(callClass);
        try {
            return budget.call(callClass, () -> call.apply(api, company));
        } catch (PermanentBackendException refused) {
            if (codeOf(refused).equals("Internal_CompanyNotFound")) {
                id = null; // restored under another identifier: the next call reads it anew
            }
            throw refused;
        }
    }

    /** The vendor's code of a refusal. */
    static String codeOf(PermanentBackendException refused) {
        var code = refused.problem().map(BackendProblem::type).orElse(null);
        return code == null ? "" : code;
    }

    private String company(CallClass callClass) {
        var known = id;
        if (known == null) {
            known = budget.call(callClass, this::read);
            id = known;
        }
        return known;
    }

    private String read() {
        return api.companies(OData.text(name)).value().stream()
                .findFirst()
                .map(Entities.Company::id)
                .orElseThrow(() -> new PermanentBackendException(
                        VendorFaults.BACKEND, NOT_FOUND, "there is no company of the configured name", null));
    }
}
