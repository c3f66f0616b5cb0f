package io.entrepot.sandbox.businesscentral;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The entity sets with their properties, as far as the stand-in plays them. */
enum EntitySet {
    COMPANIES("company", "companies", """
            systemVersion:text name:text displayName:text businessProfileId:text systemCreatedAt:time"""),
    CUSTOMERS("customer", "customers", """
            number:text displayName:text type:text addressLine1:text addressLine2:text city:text state:text
            country:text postalCode:text phoneNumber:text email:text salespersonCode:text balanceDue:number
            creditLimit:number currencyCode:text blocked:code lastModifiedDateTime:time!"""),
    CUSTOMER_FINANCIAL_DETAILS("customerFinancialDetail", "customerFinancialDetails", """
            number:text balance:number totalSalesExcludingTax:number overdueAmount:number"""),
    ITEMS("item", "items", """
            number:text displayName:text displayName2:text type:text itemCategoryCode:text blocked:flag gtin:text
            inventory:number! unitPrice:number priceIncludesTax:flag unitCost:number baseUnitOfMeasureId:guid
            baseUnitOfMeasureCode:text inventoryPostingGroupCode:text lastModifiedDateTime:time!"""),
    UNITS_OF_MEASURE("unitOfMeasure", "unitsOfMeasure", """
            code:text displayName:text internationalStandardCode:text symbol:text lastModifiedDateTime:time!"""),
    LOCATIONS("location", "locations", """
            code:text displayName:text contact:text addressLine1:text addressLine2:text city:text state:text
            country:text postalCode:text phoneNumber:text email:text lastModifiedDateTime:time!"""),
    SALES_ORDERS("salesOrder", "salesOrders", """
            number:text! externalDocumentNumber:text orderDate:date postingDate:date customerId:guid
            customerNumber:text customerName:text! billToName:text! billToCustomerNumber:text shipTo:address
            sellToAddressLine1:text sellToCity:text currencyCode:text pricesIncludeTax:flag
            salesperson:text partialShipping:flag requestedDeliveryDate:date discountAmount:number
            totalAmountExcludingTax:number! totalTaxAmount:number! totalAmountIncludingTax:number!
            fullyShipped:flag! status:text! lastModifiedDateTime:time! phoneNumber:text email:text"""),
    SALES_ORDER_LINES("salesOrderLine", "salesOrderLines", """
            documentId:guid sequence:number itemId:guid accountId:guid lineType:text lineObjectNumber:text
            description:text description2:text unitOfMeasureId:guid unitOfMeasureCode:text quantity:number
            unitPrice:number discountAmount:number discountPercent:number amountExcludingTax:number! taxCode:text
            taxPercent:number! netAmount:number! shipmentDate:date shippedQuantity:number! invoicedQuantity:number!
            invoiceQuantity:number shipQuantity:number itemVariantId:guid locationId:guid"""),
    SALES_SHIPMENTS("salesShipment", "salesShipments", """
            number:text externalDocumentNumber:text invoiceDate:date postingDate:date dueDate:date
            customerPurchaseOrderReference:text customerId:guid customerNumber:text customerName:text
            shipTo:address currencyCode:text orderNumber:text lastModifiedDateTime:time!"""),
    SALES_SHIPMENT_LINES("salesShipmentLine", "salesShipmentLines", """
            documentId:guid documentNo:text sequence:number lineType:text lineObjectNumber:text description:text
            unitOfMeasureCode:text unitPrice:number quantity:number discountPercent:number taxPercent:number
            shipmentDate:date"""),
    SALES_INVOICES("salesInvoice", "salesInvoices", """
            number:text externalDocumentNumber:text invoiceDate:date postingDate:date dueDate:date customerId:guid
            customerNumber:text customerName:text shipTo:address orderId:guid orderNumber:text currencyCode:text
            remainingAmount:number totalAmountExcludingTax:number totalTaxAmount:number
            totalAmountIncludingTax:number status:text lastModifiedDateTime:time!"""),
    SALES_INVOICE_LINES("salesInvoiceLine", "salesInvoiceLines", """
            documentId:guid sequence:number itemId:guid lineType:text lineObjectNumber:text description:text
            unitOfMeasureCode:text unitPrice:number quantity:number amountExcludingTax:number shipmentDate:date
            locationId:guid"""),
    VENDORS("vendor", "vendors", """
            number:text displayName:text addressLine1:text addressLine2:text city:text state:text country:text
            postalCode:text phoneNumber:text email:text currencyCode:text blocked:code balance:number
            lastModifiedDateTime:time!"""),
    PURCHASE_ORDERS("purchaseOrder", "purchaseOrders", """
            number:text! orderDate:date postingDate:date vendorId:guid vendorNumber:text vendorName:text!
            payToName:text! shipToName:text shipToContact:text currencyCode:text pricesIncludeTax:flag purchaser:text
            requestedReceiptDate:date discountAmount:number totalAmountExcludingTax:number! totalTaxAmount:number!
            totalAmountIncludingTax:number! fullyReceived:flag status:text! lastModifiedDateTime:time!"""),
    PURCHASE_ORDER_LINES("purchaseOrderLine", "purchaseOrderLines", """
            documentId:guid sequence:number itemId:guid accountId:guid lineType:text lineObjectNumber:text
            description:text description2:text unitOfMeasureId:guid unitOfMeasureCode:text quantity:number
            directUnitCost:number discountAmount:number discountPercent:number amountExcludingTax:number! taxCode:text
            taxPercent:number! netAmount:number! expectedReceiptDate:date receivedQuantity:number
            invoicedQuantity:number invoiceQuantity:number receiveQuantity:number itemVariantId:guid
            locationId:guid"""),
    ITEM_LEDGER_ENTRIES("itemLedgerEntry", "itemLedgerEntries", """
            entryNumber:number itemNumber:text postingDate:date entryType:code sourceNumber:text sourceType:code
            documentNumber:text documentType:code description:text quantity:number salesAmountActual:number
            costAmountActual:number lastModifiedDateTime:time!"""),
    ITEM_UNITS_OF_MEASURE("itemUnitOfMeasure", "itemUnitsOfMeasure", """
            itemNumber:text code:text quantityPerUnitOfMeasure:number"""),
    ITEM_TRACKINGS("itemTracking", "itemTrackings", "itemNumber:text trackingCode:text");

    private final String type;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a map nobody else has
    private final Map<String, Property> properties;

    EntitySet(String type, String path, String properties) {
        this.type = type;
        this.path = path;
        var ordered = new LinkedHashMap<String, Property>();
        Property.parse("id:guid! " + properties).forEach(property -> ordered.put(property.name(), property));
        this.properties = Collections.unmodifiableMap(ordered);
    }

    static @Nullable EntitySet of(String path) {
        return Stream.of(values())
                .filter(set -> set.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    String type() {
        return type;
    }

    String path() {
        return path;
    }

    Map<String, Property> properties() {
        return properties;
    }

    JsonNode empty(String property) {
        return Objects.requireNonNull(properties.get(property), property).empty();
    }

    /** Sets that only our own extension of Business Central has. */
    boolean ofExtension() {
        return this == ITEM_UNITS_OF_MEASURE || this == ITEM_TRACKINGS;
    }

    /** The set of dependent entities that {@code $expand} reaches under this name. */
    @Nullable Navigation navigation(String name) {
        return switch (this) {
            case SALES_ORDERS -> Navigation.of(name, SALES_ORDER_LINES, "documentId", "id");
            case SALES_SHIPMENTS -> Navigation.of(name, SALES_SHIPMENT_LINES, "documentId", "id");
            case SALES_INVOICES -> Navigation.of(name, SALES_INVOICE_LINES, "documentId", "id");
            case PURCHASE_ORDERS -> Navigation.of(name, PURCHASE_ORDER_LINES, "documentId", "id");
            case CUSTOMERS -> Navigation.of(name, CUSTOMER_FINANCIAL_DETAILS, "number", "number");
            default -> null;
        };
    }

    /** A way from an entity to those whose {@code foreign} property equals its {@code local} one. */
    record Navigation(EntitySet target, String foreign, String local, boolean single) {

        private static @Nullable Navigation of(String name, EntitySet target, String foreign, String local) {
            var single = name.equals("customerFinancialDetail");
            return single || name.equals(target.path()) ? new Navigation(target, foreign, local, single) : null;
        }
    }
}
