/** Sales orders in the ERP: placed once, read, cancelled while nothing is posted. */
@NullMarked
package io.entrepot.erpbusinesscentral.order;

import org.jspecify.annotations.NullMarked;
