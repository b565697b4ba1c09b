# Sends one message over the SyncChannel with zeep. Arguments: address of the channel, message id, payload (XML).
# Standard output: status code, correlation id, result code of the payload; or FAULT, SOAP code, code of the bus.
import datetime
import sys

import zeep
from lxml import etree
from zeep import xsd

address, message_id, payload = sys.argv[1:4]
client = zeep.Client(address + "?wsdl")
service = client.create_service("{http://bip.bee.kz/SyncChannel/v10/Interfaces/Binding2}SyncChannelHttpBinding", address)
try:
    answer = service.SendMessage(request={
        "requestInfo": {
            "messageId": message_id,
            "serviceId": "MAMANDAR_PING_V1",
            "messageDate": datetime.datetime.now(datetime.timezone.utc),
            "sender": {"senderId": "demo-is", "password": "Mamandar-demo-2026"},
        },
        "requestData": {"data": xsd.AnyObject(xsd.String(), payload)},
    })
    info = answer["responseInfo"]
    data = answer["responseData"]["data"]
    print(info["status"]["code"], info["correlationId"], etree.fromstring(data).findtext(".//{*}code"))
except zeep.exceptions.Fault as fault:
    print("FAULT", fault.code, fault.detail.findtext(".//errorCode"))
