/** Speaks with Business Central's API v2.0 and our extension of it. */
@NullMarked
package io.entrepot.erpbusinesscentral.erp.businesscentral;

import org.jspecify.annotations.NullMarked;
