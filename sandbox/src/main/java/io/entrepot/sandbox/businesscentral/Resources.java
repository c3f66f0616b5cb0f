package io.entrepot.sandbox.businesscentral;

import static io.entrepot.sandbox.businesscentral.EntitySet.COMPANIES;
import static io.entrepot.sandbox.businesscentral.EntitySet.PURCHASE_ORDER_LINES;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDERS;
import static io.entrepot.sandbox.businesscentral.EntitySet.SALES_ORDER_LINES;

import io.entrepot.sandbox.businesscentral.EntityWriter.Shape;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Leads a call to the set, the entity, the nested set or the action that its path names. */
final class Resources {

    private final BusinessCentralSettings settings;
    private final Entities entities;
    private final Faults faults;
    private final EntityWriter writer;
    private final ODataQuery queries;
    private final SalesOrders orders;
    private final Posting posting;

    Resources(BusinessCentralSettings settings, Entities entities, Clock clock, Faults faults) {
        this.settings = settings;
        this.entities = entities;
        this.faults = faults;
        this.writer = new EntityWriter(entities);
        this.queries = new ODataQuery(writer, settings.pageSize());
        var lines = new SalesLines(entities);
        this.orders = new SalesOrders(entities, lines, clock);
        this.posting = new Posting(entities, orders, lines);
    }

    Answer answer(Call call) {
        var path = ResourcePath.of(call);
        var set = set(path);
        if (set != COMPANIES) {
            checkCompany(path.company());
        }
        if (path.id() == null) {
            return collection(set, call);
        }
        var entity = entity(set, path.id());
        return path.tail() == null ? entity(set, entity, call) : part(set, entity, path, call);
    }

    private EntitySet set(ResourcePath path) {
        var set = EntitySet.of(path.set());
        if (set == null || set.ofExtension() != path.extension() || (set.ofExtension() && !settings.extension())) {
            throw ODataErrors.notFound("Resource not found for the segment '" + path.set() + "'.");
        }
        return set;
    }

    private void checkCompany(@Nullable String company) {
        if (company == null || entities.find(COMPANIES, company) == null) {
            throw ODataErrors.refusal(404, "Internal_CompanyNotFound", "Cannot find company '" + company + "'.");
        }
    }

    private ObjectNode entity(EntitySet set, String id) {
        var entity = entities.find(set, id);
        if (entity == null) {
            throw ODataErrors.notFound("The " + set.type() + " with id '" + id + "' does not exist.");
        }
        return entity;
    }

    private Answer collection(EntitySet set, Call call) {
        if (call.is("GET")) {
            checkDocument(set, call);
            return queries.list(set, entities.all(set), call);
        }
        if (call.is("POST") && set == SALES_ORDERS) {
            return created(set, orders.create(body(call)), call);
        }
        if (call.is("POST") && set == SALES_ORDER_LINES) {
            var body = body(call);
            var order = entity(SALES_ORDERS, body.path("documentId").asString(""));
            return created(set, orders.addLine(order, body), call);
        }
        throw ODataErrors.notAllowed(call.method());
    }

    /** The vendor loads lines one document at a time; the lines of many come by expanding their documents. */
    private static void checkDocument(EntitySet set, Call call) {
        var filter = call.query().getOrDefault("$filter", "");
        if (set == PURCHASE_ORDER_LINES && !filter.matches("(?s).*\\b(id|documentId) eq .*")) {
            throw ODataErrors.dialog("You must specify an Id or a Document Id to get the lines.");
        }
    }

    private Answer entity(EntitySet set, ObjectNode entity, Call call) {
        if (call.is("GET")) {
            return written(200, set, entity, queries.shape(set, call), call);
        }
        var changeable = set == SALES_ORDERS || set == SALES_ORDER_LINES;
        if (!changeable || !(call.is("PATCH") || call.is("DELETE"))) {
            throw ODataErrors.notAllowed(call.method());
        }
        checkTag(entity, call);
        return call.is("PATCH") ? changed(set, entity, call) : deleted(set, entity);
    }

    private Answer changed(EntitySet set, ObjectNode entity, Call call) {
        if (set == SALES_ORDERS) {
            orders.change(entity, body(call));
        } else {
            orders.changeLine(entity, body(call));
        }
        return written(200, set, entity, queries.shape(set, call), call);
    }

    private Answer deleted(EntitySet set, ObjectNode entity) {
        if (set == SALES_ORDERS) {
            orders.delete(entity);
        } else {
            orders.deleteLine(entity);
        }
        return Answer.empty(204);
    }

    private Answer part(EntitySet set, ObjectNode entity, ResourcePath path, Call call) {
        var name = String.valueOf(path.tail());
        if (set == SALES_ORDERS && name.equals("shipAndInvoice") && call.is("POST")) {
            posting.shipAndInvoice(entity);
            return Answer.empty(204);
        }
        var navigation = set.navigation(name);
        if (navigation == null) {
            throw ODataErrors.notFound("Resource not found for the segment '" + name + "'.");
        }
        var target = navigation.target();
        if (path.tailId() != null) {
            return entity(target, entity(target, path.tailId()), call);
        }
        if (call.is("POST") && target == SALES_ORDER_LINES) {
            return created(target, orders.addLine(entity, body(call)), call);
        }
        if (!call.is("GET")) {
            throw ODataErrors.notAllowed(call.method());
        }
        var local = Entities.value(set, entity, navigation.local()).asString();
        return queries.list(target, entities.where(target, navigation.foreign(), local), call);
    }

    private void checkTag(ObjectNode entity, Call call) {
        var tag = call.header("if-match");
        if (tag == null) {
            throw ODataErrors.refusal(412, "BadRequest_RequiredParamNotProvided", "The If-Match header is required.");
        }
        if (!tag.equals("*") && !tag.matches("(W/)?\"[A-Za-z0-9+/=]+\"")) {
            throw ODataErrors.refusal(
                    400,
                    "BadRequest_InvalidToken",
                    "Could not validate the client concurrency token required by the service.");
        }
        var stale = faults.take(FaultKind.STALE_TAG, call.path()) != null;
        if (stale || !(tag.equals("*") || tag.equals(Entities.tag(entity)))) {
            throw ODataErrors.refusal(409, "Request_EntityChanged", "Another user has already changed the record.");
        }
    }

    private Answer created(EntitySet set, ObjectNode entity, Call call) {
        var expand = call.query().getOrDefault("$expand", nestedIn(call) ? "salesOrderLines" : "");
        var shape = expand.isEmpty() ? Shape.PLAIN : Shape.of(set, call.query().get("$select"), expand);
        return written(201, set, entity, shape, call)
                .with("Location", call.origin() + call.path() + "(" + Entities.id(entity) + ")");
    }

    /** A deep insert is answered with what was inserted. */
    private static boolean nestedIn(Call call) {
        return body(call).has("salesOrderLines");
    }

    private Answer written(int status, EntitySet set, ObjectNode entity, Shape shape, Call call) {
        var context = writer.context(set, call.origin()) + "/$entity";
        var answer = Json.object().put("@odata.context", context);
        answer.setAll(writer.write(set, entity, shape));
        return Answer.json(status, answer).with("ETag", Entities.tag(entity));
    }

    private static ObjectNode body(Call call) {
        try {
            return Json.readObject(call.body());
        } catch (Refusal _) {
            throw ODataErrors.badRequest("The request body is not a JSON object.");
        }
    }
}
