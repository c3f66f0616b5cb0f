/** What was ordered from suppliers and is on its way, as the ERP's purchase orders tell. */
@NullMarked
package io.entrepot.erpbusinesscentral.purchase;

import org.jspecify.annotations.NullMarked;
