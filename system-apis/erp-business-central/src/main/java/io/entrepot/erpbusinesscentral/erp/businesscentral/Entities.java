package io.entrepot.erpbusinesscentral.erp.businesscentral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Business Central answers, as far as it is read here; the vendor adds properties at any time. */
final class Entities {

    private Entities() {}

    /** A part of a collection; a link says that there is more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page<T>(
            List<T> value,
            @JsonProperty("@odata.nextLink") @Nullable String nextLink) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Company(String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnitOfMeasureEntity(String code, @Nullable String internationalStandardCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(String id, String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ItemEntity(
            String number,
            String displayName,
            @Nullable String gtin,
            BigDecimal inventory,
            boolean blocked,
            String baseUnitOfMeasureCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ItemUnit(String itemNumber, String code, BigDecimal quantityPerUnitOfMeasure) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ItemTracking(String itemNumber, String trackingCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Customer(
            String number,
            String blocked,
            BigDecimal creditLimit,
            BigDecimal balanceDue,
            @Nullable FinancialDetail customerFinancialDetail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FinancialDetail(BigDecimal balance) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(
            @JsonProperty("@odata.etag") String tag,
            String id,
            String number,
            @Nullable List<OrderLine> salesOrderLines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderLine(
            @JsonProperty("@odata.etag") String tag,
            String id,
            int sequence,
            String lineType,
            String lineObjectNumber,
            String unitOfMeasureCode,
            BigDecimal quantity,
            BigDecimal shippedQuantity,
            BigDecimal invoicedQuantity,
            BigDecimal shipQuantity,
            BigDecimal invoiceQuantity,
            String locationId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostedShipment(String number, @Nullable List<PostedLine> salesShipmentLines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostedLine(String lineType, String lineObjectNumber, String unitOfMeasureCode, BigDecimal quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invoice(String number) {}

    /** Its parts may be missing in an answer; who reads it says what then. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseOrder(
            @Nullable String number,
            @Nullable String status,
            @Nullable List<PurchaseLine> purchaseOrderLines,

            @JsonProperty("purchaseOrderLines@odata.nextLink") @Nullable String moreLines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseLine(
            @Nullable Integer sequence,
            @Nullable String lineType,
            @Nullable String lineObjectNumber,
            @Nullable String unitOfMeasureCode,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal receivedQuantity,
            @Nullable String expectedReceiptDate,
            @Nullable String locationId) {}
}
