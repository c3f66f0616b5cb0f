/** Plays Microsoft Dynamics 365 Business Central, API v2.0, with sales orders, posting and OData queries. */
@NullMarked
package io.entrepot.sandbox.businesscentral;

import org.jspecify.annotations.NullMarked;
