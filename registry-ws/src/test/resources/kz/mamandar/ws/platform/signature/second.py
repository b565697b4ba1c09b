"""Signs and verifies with xmlsec: second.py sign-message|sign-payload|verify FILE [identifier|token]. Keys lie beside it."""
import base64
import os
import re
import sys

import xmlsec
from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"


def beside(name):
    return os.path.join(HERE, name)


def certificate():
    text = open(beside("certificate.pem")).read()
    return re.sub(r"-----[^-]*-----|\s", "", text)


def context():
    signer = xmlsec.SignatureContext()
    signer.key = xmlsec.Key.from_file(beside("key.pem"), xmlsec.constants.KeyDataFormatPem)
    return signer


def sign_message(tree, kind):
    root = tree.getroot()
    body = root.find("{%s}Body" % SOAP)
    body.set("{%s}Id" % WSU, "body-1")
    header = etree.Element("{%s}Header" % SOAP)
    root.insert(0, header)
    security = etree.SubElement(header, "{%s}Security" % WSSE, nsmap={"wsse": WSSE})
    signature = xmlsec.template.create(root, xmlsec.constants.TransformExclC14N, xmlsec.constants.TransformRsaSha256, ns="ds")
    reference = xmlsec.template.add_reference(signature, xmlsec.constants.TransformSha256, uri="#body-1")
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformExclC14N)
    info = xmlsec.template.ensure_key_info(signature)
    pointer = etree.SubElement(info, "{%s}SecurityTokenReference" % WSSE)
    if kind == "token":
        token = etree.SubElement(security, "{%s}BinarySecurityToken" % WSSE, ValueType=X509)
        token.set("{%s}Id" % WSU, "token-1")
        token.text = certificate()
        etree.SubElement(pointer, "{%s}Reference" % WSSE, URI="#token-1", ValueType=X509)
    else:
        etree.SubElement(pointer, "{%s}KeyIdentifier" % WSSE, ValueType=X509).text = certificate()
    security.append(signature)
    xmlsec.tree.add_ids(root, ["Id"])
    context().sign(signature)


def sign_payload(tree):
    root = tree.getroot()
    signature = xmlsec.template.create(root, xmlsec.constants.TransformInclC14N, xmlsec.constants.TransformRsaSha256)
    root.append(signature)
    reference = xmlsec.template.add_reference(signature, xmlsec.constants.TransformSha256, uri="")
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformEnveloped)
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformInclC14NWithComments)
    data = xmlsec.template.add_x509_data(xmlsec.template.ensure_key_info(signature))
    etree.SubElement(data, "{http://www.w3.org/2000/09/xmldsig#}X509Certificate").text = certificate()
    context().sign(signature)


def verify(tree):
    xmlsec.tree.add_ids(tree.getroot(), ["Id"])
    signature = xmlsec.tree.find_node(tree.getroot(), xmlsec.constants.NodeSignature)
    verifier = xmlsec.SignatureContext()
    verifier.key = xmlsec.Key.from_file(beside("certificate.pem"), xmlsec.constants.KeyDataFormatCertPem)
    try:
        verifier.verify(signature)
        return "good"
    except xmlsec.Error:
        return "bad"


verb, path = sys.argv[1], sys.argv[2]
document = etree.parse(path)
if verb == "verify":
    print(verify(document))
else:
    if verb == "sign-message":
        sign_message(document, sys.argv[3])
    else:
        sign_payload(document)
    print(etree.tostring(document, encoding="unicode"))
