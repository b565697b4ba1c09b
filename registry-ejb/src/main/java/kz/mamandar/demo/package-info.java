/** Demonstration data, made through the services of the product at the first start in demo mode. It belongs to nobody: birth years begin in 2060. */
package kz.mamandar.demo;
