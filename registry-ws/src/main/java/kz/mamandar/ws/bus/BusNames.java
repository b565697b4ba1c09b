package kz.mamandar.ws.bus;

/** Namespaces of the bus's messages. Only the wrappers are qualified, all other elements are in no namespace. */
final class BusNames {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SYNC_TYPES = "http://bip.bee.kz/SyncChannel/v10/Types";
    static final String ASYNC_TYPES = "http://bip.bee.kz/AsyncChannel/v10/Types";
    static final String ASYNC_CLIENT_TYPES = ASYNC_TYPES + "/Client";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XS = "http://www.w3.org/2001/XMLSchema";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private BusNames() {}
}
