// 49 application: annotation of an adapter on a package
// javac onion HX-07:bytecode HX-07:source
// --- application/shop/application/billing/package-info.java
@Transactional
package shop.application.billing;

import shop.persistence.Transactional;
