# Signs and verifies SOAP messages with xmlsec. Standard input: the message; arguments:
#   sign KEY CERTIFICATE    signs the Body as the state bus has it; standard output: the message
#   verify CERTIFICATE      standard output: the names of the parts that the signature covers, or WRONG and why
import sys

import xmlsec
from lxml import etree

OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-"
WSSE = OASIS + "wssecurity-secext-1.0.xsd"
WSU_ID = "{" + OASIS + "wssecurity-utility-1.0.xsd}Id"


def sign(envelope, key, certificate):
    soap = envelope.nsmap[envelope.prefix]
    body = envelope.find("{%s}Body" % soap)
    body.set(WSU_ID, "body")
    header = etree.Element("{%s}Header" % soap)
    envelope.insert(0, header)
    security = etree.SubElement(header, "{%s}Security" % WSSE)
    signature = xmlsec.template.create(envelope, xmlsec.Transform.EXCL_C14N, xmlsec.Transform.RSA_SHA256)
    security.append(signature)
    reference = xmlsec.template.add_reference(signature, xmlsec.Transform.SHA256, uri="#body")
    xmlsec.template.add_transform(reference, xmlsec.Transform.EXCL_C14N)
    token = etree.SubElement(xmlsec.template.ensure_key_info(signature), "{%s}SecurityTokenReference" % WSSE)
    identifier = etree.SubElement(token, "{%s}KeyIdentifier" % WSSE)
    identifier.set("EncodingType", OASIS + "soap-message-security-1.0#Base64Binary")
    identifier.set("ValueType", OASIS + "x509-token-profile-1.0#X509v3")
    identifier.text = "".join(open(certificate).read().split("-----")[2].split())
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_file(key, xmlsec.KeyFormat.PEM)
    context.register_id(body, "Id", WSU_ID[1:].split("}")[0])
    context.sign(signature)
    return etree.tostring(envelope, encoding="unicode")


def verify(envelope, certificate):
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_file(certificate, xmlsec.KeyFormat.CERT_PEM)
    parts = {element.get(WSU_ID): element for element in envelope.iter("*") if element.get(WSU_ID)}
    for element in parts.values():
        context.register_id(element, "Id", WSU_ID[1:].split("}")[0])
    signature = envelope.find(".//{http://www.w3.org/2000/09/xmldsig#}Signature")
    try:
        context.verify(signature)
    except xmlsec.Error as error:
        return "WRONG " + str(error)
    references = signature.iter("{http://www.w3.org/2000/09/xmldsig#}Reference")
    return " ".join(etree.QName(parts[reference.get("URI")[1:]]).localname for reference in references)


message = etree.fromstring(sys.stdin.buffer.read())
answer = sign(message, *sys.argv[2:]) if sys.argv[1] == "sign" else verify(message, *sys.argv[2:])
sys.stdout.buffer.write(answer.encode())
