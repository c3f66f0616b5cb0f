package io.entrepot.servicedesk.cases.inventory;

import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.servicedesk.cases.Agent;
import io.entrepot.servicedesk.cases.Amendment;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseQuery;
import io.entrepot.servicedesk.cases.DeskCase;
import io.entrepot.servicedesk.cases.StockCases;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works on the cases of inventory and says there for whom. */
@Component
class InventoryCases implements StockCases {

    private final InventoryCaseApi inventory;

    InventoryCases(InventoryCaseApi inventory) {
        this.inventory = inventory;
    }

    @Override
    public DeskCase.Page list(CaseQuery query) {
        var state = query.state() == null ? null : query.state().name();
        return asked(() -> inventory.exceptions(
                        state, query.kind(), query.owner(), query.subject(), query.cursor(), query.limit()))
                .toPage();
    }

    @Override
    public DeskCase.Detail read(CaseId id) {
        return asked(() -> inventory.exception(id.value())).toDetail();
    }

    @Override
    public DeskCase.Detail replay(CaseId id, @Nullable Amendment amendment, Agent agent) {
        var body = InventoryCaseApi.AmendmentMessage.of(amendment);
        return asked(() -> inventory.replay(id.value(), body, agent.name())).toDetail();
    }

    @Override
    public Replayed replayAll(String kind, long cursor, int limit, Agent agent) {
        return asked(() -> inventory.replayAll(kind, cursor, limit, agent.name()))
                .toReplayed();
    }

    @Override
    public DeskCase.Detail discard(CaseId id, String reason, Agent agent) {
        var body = new InventoryCaseApi.DiscardMessage(reason);
        return asked(() -> inventory.discard(id.value(), body, agent.name())).toDetail();
    }

    @Override
    public DeskCase.Detail assign(CaseId id, @Nullable String owner, Agent agent) {
        var body = new InventoryCaseApi.OwnerMessage(owner);
        return asked(() -> inventory.assign(id.value(), body, agent.name())).toDetail();
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.NOT_FOUND, ProblemType.CONFLICT, ProblemType.INVALID_REQUEST);
        }
    }
}
