# Makes calls with zeep, signatures with xmlsec. Standard input: {"wsdl", "address", "port", "user", "calls": [{"sender", "password",
# "key", "certificate", "operation", "arguments"}]}; standard output: a list of {"result": ...} or {"fault": {"code", "text", "detail"}}.
import datetime
import json
import sys

import xmlsec
import zeep
import zeep.helpers
from lxml import etree
from zeep.wsse import utils
from zeep.wsse.signature import BinarySignature
from zeep.wsse.username import UsernameToken


class Timestamp:
    def apply(self, envelope, headers):
        now = datetime.datetime.now(datetime.timezone.utc)
        security = utils.get_security_header(envelope)
        timestamp = utils.WSU("Timestamp")
        timestamp.append(utils.WSU("Created", now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"))
        timestamp.append(utils.WSU("Expires", (now + datetime.timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")))
        security.append(timestamp)
        return envelope, headers

    def verify(self, envelope):
        return envelope


class Signature(BinarySignature):
    def verify(self, envelope):
        return envelope


def wsse(data, call):
    if call["sender"] in ("digest", "text"):
        return UsernameToken(data["user"], call["password"], use_digest=call["sender"] == "digest")
    signature = Signature(call["key"], call["certificate"], signature_method=xmlsec.Transform.RSA_SHA256,
                          digest_method=xmlsec.Transform.SHA256)
    return [Timestamp(), signature]


def answer(service, client, data, call):
    client.wsse = zeep.wsse.compose.Compose(wsse(data, call)) if isinstance(wsse(data, call), list) else wsse(data, call)
    try:
        result = getattr(service, call["operation"])(**call["arguments"])
        return {"result": zeep.helpers.serialize_object(result, dict)}
    except zeep.exceptions.Fault as fault:
        detail = etree.tostring(fault.detail, encoding="unicode") if fault.detail is not None else ""
        return {"fault": {"code": str(fault.code), "text": fault.message, "detail": detail}}
    except zeep.exceptions.ValidationError as refused:
        return {"fault": {"code": "REFUSED_BY_CLIENT", "text": str(refused), "detail": ""}}


data = json.load(sys.stdin)
client = zeep.Client(data["wsdl"])
binding = next(port.binding.name for service in client.wsdl.services.values() for port in service.ports.values()
               if port.name == data["port"])
service = client.create_service(binding, data["address"])
print(json.dumps([answer(service, client, data, call) for call in data["calls"]], default=str))
