/** What this ERP can do, and the edges that all features share. */
@NullMarked
package io.entrepot.erpbusinesscentral.erp;

import org.jspecify.annotations.NullMarked;
