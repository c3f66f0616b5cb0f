package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Company;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Customer;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Invoice;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemEntity;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemTracking;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Location;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Order;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.OrderLine;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Page;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PostedShipment;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PurchaseOrder;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.UnitOfMeasureEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of API v2.0, and of our extension of it, that this service uses. */
@HttpExchange
interface BusinessCentralApi {

    String V2 = "/api/v2.0/companies({company})";
    String EXTENSION = "/api/entrepot/supplychain/v1.0/companies({company})";

    @GetExchange("/api/v2.0/companies?$filter=name eq '{name}'&$select=id,name")
    Page<Company> companies(@PathVariable String name);

    @GetExchange(V2 + "/unitsOfMeasure?$filter=code gt '{after}'&$orderby=code&$select=code,internationalStandardCode")
    Page<UnitOfMeasureEntity> units(@PathVariable String company, @PathVariable String after);

    @GetExchange(V2 + "/locations?$filter=code gt '{after}'&$orderby=code&$select=id,code")
    Page<Location> locations(@PathVariable String company, @PathVariable String after);

    @GetExchange(V2 + "/items?$filter={filter}&$orderby=number&$top={limit}"
            + "&$select=number,displayName,gtin,inventory,blocked,baseUnitOfMeasureCode")
    Page<ItemEntity> items(@PathVariable String company, @PathVariable String filter, @PathVariable int limit);

    @GetExchange(EXTENSION + "/itemUnitsOfMeasure?$filter={filter}&$orderby=itemNumber,code&$skip={skip}")
    Page<ItemUnit> itemUnits(@PathVariable String company, @PathVariable String filter, @PathVariable int skip);

    @GetExchange(EXTENSION + "/itemTrackings?$filter={filter}&$orderby=itemNumber&$skip={skip}")
    Page<ItemTracking> itemTrackings(@PathVariable String company, @PathVariable String filter, @PathVariable int skip);

    @GetExchange(V2 + "/customers?$filter=number eq '{number}'&$select=number,blocked,creditLimit,balanceDue"
            + "&$expand=customerFinancialDetail($select=balance)")
    Page<Customer> customers(@PathVariable String company, @PathVariable String number);

    @GetExchange(V2 + "/salesOrders?$filter=externalDocumentNumber eq '{orderId}'&$orderby=number&$top=2"
            + "&$select=id,number&$expand=salesOrderLines")
    Page<Order> orders(@PathVariable String company, @PathVariable String orderId);

    @PostExchange(V2 + "/salesOrders")
    Order createOrder(@PathVariable String company, @RequestBody NewOrder order);

    @DeleteExchange(V2 + "/salesOrders({id})")
    void deleteOrder(@PathVariable String company, @PathVariable String id, @RequestHeader("If-Match") String tag);

    @PatchExchange(V2 + "/salesOrderLines({id})")
    OrderLine changeLine(
            @PathVariable String company,
            @PathVariable String id,
            @RequestHeader("If-Match") String tag,
            @RequestBody NextQuantities quantities);

    @PostExchange(V2 + "/salesOrders({id})/Microsoft.NAV.shipAndInvoice")
    void shipAndInvoice(@PathVariable String company, @PathVariable String id);

    @GetExchange(V2 + "/salesShipments?$filter=orderNumber eq '{order}'&$orderby=number&$select=id,number"
            + "&$expand=salesShipmentLines($select=lineType,lineObjectNumber,unitOfMeasureCode,quantity)")
    Page<PostedShipment> shipments(@PathVariable String company, @PathVariable String order);

    @GetExchange(V2 + "/salesInvoices?$filter=orderNumber eq '{order}'&$orderby=number&$select=id,number")
    Page<Invoice> invoices(@PathVariable String company, @PathVariable String order);

    @GetExchange(V2 + "/purchaseOrders?$filter=number gt '{after}'&$orderby=number&$top={limit}&$select=number,status"
            + "&$expand=purchaseOrderLines($select=sequence,lineType,lineObjectNumber,unitOfMeasureCode,quantity,"
            + "receivedQuantity,expectedReceiptDate,locationId)")
    Page<PurchaseOrder> purchaseOrders(
            @PathVariable String company, @PathVariable String after, @PathVariable int limit);
}
