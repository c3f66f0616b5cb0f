/** The erp contract over HTTP. */
@NullMarked
package io.entrepot.erpbusinesscentral.erp.web;

import org.jspecify.annotations.NullMarked;
