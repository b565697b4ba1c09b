package kz.mamandar.it.bench.bare.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;

/** A SOAP service of one operation. */
@WebService(targetNamespace = "http://mamandar.kz/bare")
public interface BareService {

    @WebMethod
    BareEntry find(@WebParam(name = "registryNumber") String registryNumber);
}
