<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AddCampaignDialog</name>
    <message>
        <source>Add a campaign from a template</source>
        <extracomment>Enters a campaign and returns its identifier, or raises RecordsError.</extracomment>
        <translation>Thêm đợt sinh hoạt theo mẫu</translation>
    </message>
    <message>
        <source>Add this campaign</source>
        <translation>Thêm đợt này</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Các mẫu</translation>
    </message>
    <message>
        <source>This campaign is in the book already.</source>
        <translation>Sổ đã có đợt này.</translation>
    </message>
    <message>
        <source>What the template holds</source>
        <translation>Nội dung của mẫu</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Open a book</source>
        <extracomment>What can reach further back than the window knew, or name the cell anew.</extracomment>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Writing the sample book</source>
        <translation>Đang tạo sổ mẫu</translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message>
        <source>All present</source>
        <translation>Tất cả có mặt</translation>
    </message>
    <message>
        <source>Attendance</source>
        <extracomment>Room for the longest mark and two columns of figures.</extracomment>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Marks only who is not yet recorded; exempt people as exempt</source>
        <translation>Chỉ ghi cho người chưa ghi; người được miễn thì ghi là miễn</translation>
    </message>
    <message>
        <source>Not recorded ({0})</source>
        <translation>Chưa ghi ({0})</translation>
    </message>
    <message>
        <source>Reason for the absence</source>
        <translation>Lý do vắng</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Stands for a record in the line above the staff.</extracomment>
        <translation>TT</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Staff who are not in the Party</source>
        <translation>Người lao động không phải là đảng viên</translation>
    </message>
    <message>
        <source>Status on that day</source>
        <translation>Tư cách ngày họp</translation>
    </message>
</context>
<context>
    <name>AttendanceTotals</name>
    <message>
        <source>Attended</source>
        <translation>Tỷ lệ dự</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Triệu tập</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Members attended</source>
        <translation>Đảng viên dự</translation>
    </message>
    <message>
        <source>Out of everyone called</source>
        <translation>Mẫu số: tất cả người được triệu tập</translation>
    </message>
    <message>
        <source>Out of everyone called, less the exempt: {0}</source>
        <translation>Mẫu số: trừ {0} đồng chí được miễn</translation>
    </message>
    <message>
        <source>So far</source>
        <extracomment>What stands in one line where there is no room for the card.</extracomment>
        <translation>Đang tính</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>NLĐ</translation>
    </message>
    <message>
        <source>Staff attended</source>
        <translation>Người lao động dự</translation>
    </message>
</context>
<context>
    <name>BirthField</name>
    <message>
        <source>dd/mm/yyyy or yyyy</source>
        <translation>dd/mm/yyyy, yyyy</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message>
        <source>Add a term…</source>
        <translation>Thêm nhiệm kỳ…</translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Cell: {0}</source>
        <translation>Tên chi bộ: {0}</translation>
    </message>
    <message>
        <source>Change the names…</source>
        <translation>Sửa tên gọi…</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Tệp: {0}</translation>
    </message>
    <message>
        <source>Place name: {0} · symbol: {1}</source>
        <translation>Địa danh: {0} · ký hiệu: {1}</translation>
    </message>
    <message>
        <source>Save a copy of the book</source>
        <translation>Lưu bản sao của sổ</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>Saving a copy of the book</source>
        <translation>Đang lưu bản sao của sổ</translation>
    </message>
    <message>
        <source>Terms: {0}</source>
        <translation>Nhiệm kỳ: {0}</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>The copy was saved and checked: {0}</source>
        <translation>Đã lưu và kiểm tra bản sao: {0}</translation>
    </message>
    <message>
        <source>Upper body: {0}</source>
        <translation>Tổ chức đảng cấp trên: {0}</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>A campaign holds the directives, the topics to study, the deadlines and who receives the report. Add the one your upper committee has launched.</source>
        <translation>Mỗi đợt sinh hoạt gồm văn bản chỉ đạo, nội dung học tập, thời hạn và nơi nhận báo cáo. Hãy thêm đợt mà cấp ủy cấp trên đã phát động.</translation>
    </message>
    <message>
        <source>Add a campaign from a template</source>
        <translation>Thêm đợt sinh hoạt theo mẫu</translation>
    </message>
    <message>
        <source>Basis and reading</source>
        <translation>Căn cứ, tài liệu</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Campaigns of the book</source>
        <translation>Các đợt sinh hoạt trong sổ</translation>
    </message>
    <message>
        <source>Deadlines, peaks, receivers</source>
        <translation>Thời hạn, cao điểm, nơi nhận</translation>
    </message>
    <message>
        <source>Results of which days</source>
        <translation>Xem kết quả của thời gian nào</translation>
    </message>
    <message>
        <source>The whole campaign</source>
        <translation>Cả đợt</translation>
    </message>
    <message>
        <source>Topics and results</source>
        <translation>Nội dung và kết quả</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Mục đích, yêu cầu</translation>
    </message>
    <message>
        <source>Who and how</source>
        <translation>Đối tượng, hình thức</translation>
    </message>
    <message>
        <source>{0}: {1} meetings, self-study {2} turns; party members {3}, staff {4}</source>
        <translation>{0}: {1} buổi họp, {2} lượt tự học; tham gia: đảng viên {3}, người lao động {4}</translation>
    </message>
</context>
<context>
    <name>CellDialog</name>
    <message>
        <source>&amp;Name of the cell</source>
        <translation>&amp;Tên chi bộ</translation>
    </message>
    <message>
        <source>&amp;Place name in the date line</source>
        <translation>Địa &amp;danh ở dòng ngày tháng</translation>
    </message>
    <message>
        <source>&amp;Symbol in numbers</source>
        <translation>&amp;Ký hiệu trong số văn bản</translation>
    </message>
    <message>
        <source>&amp;Upper body, as printed above the cell&apos;s name</source>
        <translation>Tổ &amp;chức đảng cấp trên, in phía trên tên chi bộ</translation>
    </message>
    <message>
        <source>Every name is needed, and a date when renamed.</source>
        <translation>Cần ghi đủ các tên; nếu đã đổi tên thì ghi cả ngày đổi.</translation>
    </message>
    <message>
        <source>Save the names</source>
        <translation>Lưu tên gọi</translation>
    </message>
    <message>
        <source>The body was &amp;renamed; earlier papers keep the old names. From:</source>
        <translation>Đã đổi tê&amp;n; văn bản trước đó giữ tên cũ. Từ ngày:</translation>
    </message>
    <message>
        <source>The cell&apos;s names</source>
        <translation>Tên gọi của chi bộ</translation>
    </message>
    <message>
        <source>The names in force were written wrongly: &amp;correct them</source>
        <translation>Tên đang dùng ghi sai: &amp;sửa lại</translation>
    </message>
    <message>
        <source>The new names hold from</source>
        <translation>Tên mới có hiệu lực từ ngày</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Check before signing</source>
        <translation>Kiểm tra trước khi phát hành</translation>
    </message>
    <message>
        <source>Every meeting is fully marked</source>
        <translation>Mọi buổi họp đã điểm danh xong</translation>
    </message>
    <message>
        <source>Every party member attended or studied</source>
        <translation>Mọi đảng viên đã dự họp hoặc tự học</translation>
    </message>
    <message>
        <source>Every party member handed in a reflection paper</source>
        <translation>Mọi đảng viên đã nộp bài thu hoạch</translation>
    </message>
    <message>
        <source>Meetings not fully marked, so that turns are missing: {0}</source>
        <translation>Còn {0} buổi họp chưa điểm danh xong nên số lượt chưa đủ</translation>
    </message>
    <message>
        <source>Party members who neither attended nor studied: {0}</source>
        <translation>Còn {0} đảng viên chưa dự họp, chưa tự học</translation>
    </message>
    <message>
        <source>Party members without a reflection paper: {0}</source>
        <translation>Còn {0} đảng viên chưa có bài thu hoạch</translation>
    </message>
    <message>
        <source>People, turns and rates agree</source>
        <translation>Số người, số lượt, tỷ lệ khớp nhau</translation>
    </message>
    <message>
        <source>People, turns and rates do not agree; have the book checked</source>
        <translation>Số người, số lượt, tỷ lệ không khớp nhau; cần kiểm tra lại sổ</translation>
    </message>
    <message>
        <source>The kinds of meetings add up to all of them</source>
        <translation>Tổng các hình thức bằng tổng chung</translation>
    </message>
    <message>
        <source>The kinds of meetings do not add up; have the book checked</source>
        <translation>Tổng các hình thức không bằng tổng chung; cần kiểm tra lại sổ</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Not chosen</source>
        <translation>Chưa chọn</translation>
    </message>
</context>
<context>
    <name>ContentTab</name>
    <message>
        <source>&amp;Agenda</source>
        <translation>Chươn&amp;g trình</translation>
    </message>
    <message>
        <source>&amp;Conclusions</source>
        <translation>&amp;Kết luận</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>Khách &amp;mời</translation>
    </message>
    <message>
        <source>&amp;Others present (count)</source>
        <translation>&amp;Dự không ghi tên</translation>
    </message>
    <message>
        <source>One item on each line</source>
        <translation>Mỗi mục một dòng</translation>
    </message>
    <message>
        <source>Topics delivered</source>
        <translation>Nội dung học tập, quán triệt</translation>
    </message>
    <message>
        <source>What was concluded, who does what by when, how many voted for it</source>
        <translation>Kết luận những gì, ai làm việc gì, thời hạn, bao nhiêu đồng chí tán thành</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Lịch (Alt+↓)</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>DocumentSaver</name>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Đang lưu {0}</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Figure of the report</source>
        <translation>Số liệu trong báo cáo</translation>
    </message>
    <message>
        <source>Not counted ({0}): {1}</source>
        <translation>Không có trong số này ({0}): {1}</translation>
    </message>
    <message>
        <source>Who is behind a figure</source>
        <translation>Số liệu gồm những ai</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>&amp;Name of the cell</source>
        <translation>&amp;Tên chi bộ</translation>
    </message>
    <message>
        <source>&amp;Place name in the date line</source>
        <translation>Địa &amp;danh ở dòng ngày tháng</translation>
    </message>
    <message>
        <source>&amp;Symbol in numbers</source>
        <translation>&amp;Ký hiệu trong số văn bản</translation>
    </message>
    <message>
        <source>&amp;Upper body, as printed above the cell&apos;s name</source>
        <translation>Tổ &amp;chức đảng cấp trên, in phía trên tên chi bộ</translation>
    </message>
    <message>
        <source>A new book</source>
        <translation>Sổ mới</translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Create the book</source>
        <extracomment>Letters of a file&apos;s name: a disk takes 255 bytes, and a Vietnamese letter can take three.</extracomment>
        <translation>Tạo sổ</translation>
    </message>
    <message>
        <source>Enter the name of the cell.</source>
        <translation>Hãy nhập tên chi bộ.</translation>
    </message>
    <message>
        <source>Enter the place name for the date line of papers.</source>
        <translation>Hãy nhập địa danh để ghi ở dòng ngày tháng của văn bản.</translation>
    </message>
    <message>
        <source>Enter the upper body that stands above the cell&apos;s name.</source>
        <translation>Hãy nhập tổ chức đảng cấp trên, ghi phía trên tên chi bộ.</translation>
    </message>
    <message>
        <source>Keep it elsewhere…</source>
        <translation>Lưu ở nơi khác…</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Xem thử trước</translation>
    </message>
    <message>
        <source>Meetings, attendance, self-study and reports of a party cell in one file.</source>
        <translation>Sinh hoạt, điểm danh, tự học và báo cáo của chi bộ trong một tệp.</translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation>Mở sổ…</translation>
    </message>
    <message>
        <source>Open a file ending in .sochibo, from this computer or a USB stick.</source>
        <translation>Mở tệp có đuôi .sochibo trên máy này hoặc trong USB.</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Mở sổ mẫu</translation>
    </message>
    <message>
        <source>Study campaigns to follow</source>
        <translation>Các đợt sinh hoạt chính trị chi bộ thực hiện</translation>
    </message>
    <message>
        <source>The book will be kept in {0}</source>
        <translation>Sổ sẽ được lưu tại {0}</translation>
    </message>
    <message>
        <source>The sample book holds three years of an invented cell. Try anything in it; your own book is not touched.</source>
        <translation>Sổ mẫu ghi ba năm hoạt động của một chi bộ hư cấu. Có thể thử mọi thao tác; sổ thật không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Welcome to Sổ Chi bộ</source>
        <translation>Bắt đầu dùng Sổ Chi bộ</translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation>Chọn nơi lưu sổ</translation>
    </message>
    <message>
        <source>You already have a book</source>
        <translation>Đã có sổ</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Earlier years</source>
        <translation>Những năm trước</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Months of {0}</source>
        <translation>Các tháng của năm {0}</translation>
    </message>
    <message>
        <source>Period: {0}</source>
        <translation>Kỳ đang xem: {0}</translation>
    </message>
    <message>
        <source>Quarters of {0}</source>
        <translation>Các quý của năm {0}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>All keys</source>
        <translation>Tất cả phím tắt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>What you need on the first day.</source>
        <translation>Những điều cần biết trong ngày đầu.</translation>
    </message>
</context>
<context>
    <name>ImportPeopleDialog</name>
    <message>
        <source>Choose the list of people</source>
        <translation>Chọn danh sách người</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Nhập danh sách người</translation>
    </message>
    <message>
        <source>Import {0} people</source>
        <translation>Nhập {0} người</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Đang đọc danh sách…</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Đang đọc {0}</translation>
    </message>
    <message>
        <source>{0} rows cannot be read, so nobody is imported. Correct them in the file, save it and choose it again.</source>
        <translation>Có {0} dòng không đọc được nên chưa nhập ai. Hãy sửa các dòng đó trong tệp, lưu lại rồi chọn lại tệp.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>, {0} staff</source>
        <translation>, {0} người lao động</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Tất cả các dòng</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Headings in row {0}. Columns: {1}</source>
        <translation>Tên cột ở dòng {0}. Các cột: {1}</translation>
    </message>
    <message>
        <source>Left out as no people: row {0}</source>
        <translation>Bỏ qua vì không phải là người: dòng {0}</translation>
    </message>
    <message>
        <source>Nobody in this list is new. The book stays as it is.</source>
        <translation>Danh sách này không có ai mới. Sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>Not imported: column {0}</source>
        <translation>Không nhập: cột {0}</translation>
    </message>
    <message>
        <source>Row {0}: {1}</source>
        <translation>Dòng {0}: {1}</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Các dòng của tệp</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>To be entered: {0} party members</source>
        <translation>Sẽ nhập: {0} đảng viên</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <translation>{0} (đang ẩn)</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác trong sổ</translation>
    </message>
    <message>
        <source>Family and middle name</source>
        <translation>Họ và tên đệm</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Joined the Party</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Note, status</source>
        <translation>Ghi chú, tư cách</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Office post</source>
        <translation>Chức vụ chính quyền</translation>
    </message>
    <message>
        <source>Official on</source>
        <translation>Ngày chính thức</translation>
    </message>
    <message>
        <source>Party post</source>
        <translation>Chức vụ Đảng</translation>
    </message>
    <message>
        <source>Proposed status and post</source>
        <translation>Tư cách, chức vụ đề xuất</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Trùng tên</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>The book has someone of this name, born on another or an unknown day. Skipped; if this is someone else, add them by hand.</source>
        <translation>Sổ đã có người cùng họ tên nhưng khác hoặc chưa rõ ngày sinh. Bỏ qua dòng này; nếu là người khác, hãy tự thêm vào sổ.</translation>
    </message>
    <message>
        <source>The book keeps what it says; correct it by hand.</source>
        <translation>Sổ giữ nguyên; nếu cần, hãy tự sửa.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Có lỗi</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} từ {1}</translation>
    </message>
    <message>
        <source>{0}: “{1}” in the book, “{2}” in the file.</source>
        <translation>{0}: trong sổ “{1}”, trong tệp “{2}”.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>On this page</source>
        <extracomment>On a screen no wider than this the first window takes all of it. What is left of 1366×768 at 150 % below a title bar and above a task bar.</extracomment>
        <translation>Trên trang này</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Called on {0}: {1} party members</source>
        <translation>Triệu tập ngày {0}: {1} đảng viên</translation>
    </message>
    <message>
        <source>Called on {0}: {1} party members, {2} staff</source>
        <translation>Triệu tập ngày {0}: {1} đảng viên, {2} người lao động</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>Sửa buổi họp</translation>
    </message>
    <message>
        <source>New meeting</source>
        <extracomment>At the usual size of text. What the style sheet adds to the fields once they are shown.</extracomment>
        <translation>Thêm buổi họp</translation>
    </message>
    <message>
        <source>Nobody is on this roll on {0}.</source>
        <translation>Ngày {0} không có ai thuộc diện triệu tập.</translation>
    </message>
    <message>
        <source>Save and mark attendance</source>
        <translation>Lưu và điểm danh</translation>
    </message>
    <message>
        <source>Save meeting</source>
        <translation>Lưu buổi họp</translation>
    </message>
</context>
<context>
    <name>MeetingFields</name>
    <message>
        <source>&amp;Agenda</source>
        <translation>Chươn&amp;g trình</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Bắt đầu</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>&amp;Chủ trì</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Kết thúc</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>Khách &amp;mời</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Loại buổi họp</translation>
    </message>
    <message>
        <source>&amp;Minute taker</source>
        <translation>T&amp;hư ký</translation>
    </message>
    <message>
        <source>&amp;Others (count)</source>
        <translation>&amp;Dự không ghi tên</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Địa đ&amp;iểm</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tên buổi họp</translation>
    </message>
    <message>
        <source>&amp;Who is called</source>
        <translation>Thành &amp;phần triệu tập</translation>
    </message>
    <message>
        <source>Nothing was saved yet: enter the day of the meeting, as 05/11/2025.</source>
        <translation>Chưa lưu: hãy nhập ngày họp, ví dụ 05/11/2025.</translation>
    </message>
    <message>
        <source>Nothing was saved yet: enter the hours as 14:00 or leave them empty.</source>
        <translation>Chưa lưu: hãy nhập giờ như 14:00 hoặc để trống.</translation>
    </message>
    <message>
        <source>Nothing was saved yet: “{0}” is nobody on the roll of that day.</source>
        <translation>Chưa lưu gì: không có ai tên “{0}” trong danh sách ngày đó.</translation>
    </message>
    <message>
        <source>One item on each line</source>
        <translation>Mỗi mục một dòng</translation>
    </message>
    <message>
        <source>Topics &amp;delivered</source>
        <translation>Nội dung học tập, &amp;quán triệt</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>All kinds</source>
        <translation>Tất cả các loại</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>Sửa buổi họp</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>Loại buổi họp</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Thêm buổi họp</translation>
    </message>
    <message>
        <source>No meeting has been entered for this period. Enter one: its roll is called from the members of that day, and you mark them with one key each.</source>
        <translation>Kỳ này chưa có buổi họp nào. Hãy thêm một buổi: danh sách triệu tập lấy theo tư cách vào ngày họp, điểm danh mỗi người chỉ cần một phím.</translation>
    </message>
    <message>
        <source>No meeting of this period fits the filter.</source>
        <translation>Không có buổi họp nào trong kỳ khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation>Xóa buổi họp</translation>
    </message>
    <message>
        <source>Remove the meeting</source>
        <translation>Xóa buổi họp</translation>
    </message>
    <message>
        <source>Show all meetings</source>
        <translation>Xem tất cả buổi họp</translation>
    </message>
    <message>
        <source>meetings: {0}</source>
        <translation>{0} buổi họp</translation>
    </message>
    <message>
        <source>{0}, {1}: remove this meeting and its unmarked roll from the book?</source>
        <translation>{0}, ngày {1}: xóa buổi họp này và danh sách chưa điểm danh của buổi khỏi sổ?</translation>
    </message>
</context>
<context>
    <name>MeetingSheet</name>
    <message>
        <source>Attendance</source>
        <extracomment>Refusals that no second try can mend.</extracomment>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Back to the list of meetings (Alt+Left)</source>
        <translation>Về danh sách buổi họp (Alt+←)</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>chair: {0}</source>
        <translation>chủ trì: {0}</translation>
    </message>
    <message>
        <source>minutes: {0}</source>
        <translation>thư ký: {0}</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>New meeting</source>
        <translation>Thêm buổi họp</translation>
    </message>
</context>
<context>
    <name>MeetingsTable</name>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại buổi họp</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Party members: {0}</source>
        <translation>Đảng viên: {0}</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Staff: {0}</source>
        <translation>Người lao động: {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên buổi họp</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Away or gone</source>
        <translation>Vắng, đã rời</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation>Tìm người…</translation>
    </message>
    <message>
        <source>On the roll</source>
        <translation>Hiện có</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>People of the cell</source>
        <translation>Người của chi bộ</translation>
    </message>
    <message>
        <source>Probationary</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Quần chúng</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>Hiện {0}/{1}</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Đổi tư cách</translation>
    </message>
    <message>
        <source>Choose the list of people</source>
        <translation>Chọn danh sách người</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Nhập từ Excel…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Nobody is in the book yet. Import the Excel list you already have, or add people one by one. Members and staff both belong here.</source>
        <translation>Sổ chưa có ai. Hãy nhập danh sách Excel sẵn có, hoặc thêm từng người. Cả đảng viên và người lao động đều ghi ở đây.</translation>
    </message>
    <message>
        <source>On {0}: {1} party members, {2} staff</source>
        <translation>Ngày {0}: {1} đảng viên, {2} người lao động</translation>
    </message>
    <message>
        <source>The status of {0} was changed.</source>
        <translation>Đã đổi tư cách của {0}.</translation>
    </message>
    <message>
        <source>{0} people imported.</source>
        <translation>Đã nhập {0} người.</translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Vào Đảng</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>Chưa đến</translation>
    </message>
    <message>
        <source>Office post</source>
        <translation>Chức vụ chính quyền</translation>
    </message>
    <message>
        <source>Party post</source>
        <translation>Chức vụ Đảng</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} từ {1}</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Call them</source>
        <translation>Thêm vào bảng</translation>
    </message>
    <message>
        <source>On the roll of that day, but not on this sheet: {0}</source>
        <translation>Thuộc diện triệu tập hôm đó nhưng chưa có trong bảng: {0}</translation>
    </message>
    <message>
        <source>Puts them on this sheet as not yet recorded</source>
        <translation>Thêm những người này vào bảng điểm danh với dấu “chưa ghi”</translation>
    </message>
</context>
<context>
    <name>NarrativeCard</name>
    <message>
        <source>In your own words</source>
        <translation>Lời văn</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Attendance, 12 months</source>
        <translation>Tỷ lệ dự sinh hoạt 12 tháng</translation>
    </message>
    <message>
        <source>Coming peaks of study</source>
        <translation>Cao điểm học tập sắp tới</translation>
    </message>
    <message>
        <source>Meetings in {0}</source>
        <translation>Các buổi họp tháng {0}</translation>
    </message>
    <message>
        <source>More after these: {0}</source>
        <translation>Sau những việc này còn {0} việc nữa</translation>
    </message>
    <message>
        <source>M{0}</source>
        <translation>T{0}</translation>
    </message>
    <message>
        <source>No meeting has been entered for this month.</source>
        <translation>Tháng này chưa có buổi họp nào.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Meetings, marks and reports are up to date.</source>
        <translation>Không còn việc nào đang chờ. Buổi họp, điểm danh và báo cáo đều đầy đủ.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>lowest {0}</source>
        <translation>thấp nhất {0}</translation>
    </message>
    <message>
        <source>no meeting yet</source>
        <translation>chưa có buổi họp</translation>
    </message>
    <message>
        <source>present {0}</source>
        <translation>có mặt {0}</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {0} of {1}</source>
        <extracomment>Draws the pages at a width in pixels.</extracomment>
        <translation>Trang {0}/{1}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Đến &amp;ngày</translation>
    </message>
    <message>
        <source>Both fields need a day, such as 5/11/2024.</source>
        <translation>Cả hai ô cần một ngày, ví dụ 5/11/2024.</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Show this period</source>
        <translation>Xem kỳ này</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày cuối đứng trước ngày đầu.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>A post has no real days, or ends before it begins.</source>
        <translation>Có chức vụ ghi ngày không có thật, hoặc kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>A status has no real day; write it as 05/11/2024 or leave it empty.</source>
        <translation>Có tư cách ghi ngày không có thật; hãy ghi như 05/11/2024 hoặc để trống.</translation>
    </message>
    <message>
        <source>Add a &amp;post</source>
        <translation>Thêm chức &amp;vụ</translation>
    </message>
    <message>
        <source>Add a &amp;status</source>
        <translation>Thê&amp;m tư cách</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Thêm vào sổ</translation>
    </message>
    <message>
        <source>Posts in the cell, from when until when</source>
        <translation>Chức vụ trong chi bộ, từ ngày – đến ngày</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>Status, from which day</source>
        <translation>Tư cách, từ ngày nào</translation>
    </message>
    <message>
        <source>Take the statuses from the dates</source>
        <translation>Lấy tư cách theo các ngày</translation>
    </message>
    <message>
        <source>The roll of any day follows from these lines. A line without a day holds from the start; leaving, transfer and death are lines too, so that nobody has to be erased.</source>
        <translation>Danh sách của mỗi ngày lập theo các dòng này. Dòng để trống ngày thì tính từ đầu; ra khỏi Đảng, chuyển sinh hoạt, từ trần cũng ghi thành dòng nên không phải xóa ai.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Thông tin cá nhân</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>&amp;Born</source>
        <translation>Ngà&amp;y sinh</translation>
    </message>
    <message>
        <source>&amp;Is</source>
        <translation>Đối &amp;tượng</translation>
    </message>
    <message>
        <source>&amp;Joined the Party on</source>
        <translation>Ngày và&amp;o Đảng</translation>
    </message>
    <message>
        <source>&amp;Official on</source>
        <translation>Ngày &amp;chính thức</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>Đơ&amp;n vị</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>Full &amp;name</source>
        <translation>&amp;Họ và tên</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>Gh&amp;i chú</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Party &amp;card number</source>
        <translation>&amp;Số thẻ đảng viên</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Post in the o&amp;ffice</source>
        <translation>Chức vụ chính &amp;quyền</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>&amp;Giới tính</translation>
    </message>
    <message>
        <source>Staff, not in the Party</source>
        <translation>Quần chúng</translation>
    </message>
    <message>
        <source>The book already has {0}, born {1}. Go on if this is someone else.</source>
        <translation>Sổ đã có {0}, sinh {1}. Nếu là người khác thì cứ tiếp tục.</translation>
    </message>
    <message>
        <source>The date of joining must be after the birth.</source>
        <translation>Ngày vào Đảng phải sau ngày sinh.</translation>
    </message>
    <message>
        <source>The official date cannot be before the date of joining.</source>
        <translation>Ngày chính thức không được trước ngày vào Đảng.</translation>
    </message>
    <message>
        <source>There is no such day; write it as 05/11/1985.</source>
        <translation>Không có ngày này; hãy ghi như 05/11/1985.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Ngày này chưa tới.</translation>
    </message>
</context>
<context>
    <name>PostRow</name>
    <message>
        <source>Held from</source>
        <translation>Giữ chức vụ từ ngày</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Giữ chức vụ đến ngày</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Remove this post</source>
        <translation>Bỏ chức vụ này</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>đến nay</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>As it will print · {0} pages</source>
        <translation>Như khi in · {0} trang</translation>
    </message>
    <message>
        <source>Larger (Ctrl+wheel)</source>
        <translation>Phóng to (Ctrl + lăn chuột)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel)</source>
        <extracomment>Whether a sheet is shown as one long page, as of a workbook, which prints on several.</extracomment>
        <translation>Thu nhỏ (Ctrl + lăn chuột)</translation>
    </message>
    <message>
        <source>The sheets of the workbook · {0}</source>
        <translation>Các trang tính của sổ · {0}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Campaigns</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Trình đơn (F10)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason for the absence</source>
        <translation>Lý do vắng</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>&amp;Campaign</source>
        <extracomment>A day with the sign of the calendar.</extracomment>
        <translation>Đợt &amp;sinh hoạt</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Đến ngà&amp;y</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Checks and names</source>
        <translation>Kiểm tra, danh sách</translation>
    </message>
    <message>
        <source>Checks and names ({0})</source>
        <translation>Kiểm tra, danh sách ({0})</translation>
    </message>
    <message>
        <source>Draft · form {0} · {1}</source>
        <translation>Bản nháp · thể thức {0} · {1}</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Words and signing</source>
        <translation>Lời văn, phần ký</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục chứa tệp</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find people, meetings, papers…</source>
        <translation>Tìm người, buổi họp, văn bản…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Màu sắc</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Cỡ chữ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Papers are always in Vietnamese.</source>
        <translation>Văn bản in ra luôn bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>They take effect at once.</source>
        <translation>Có hiệu lực ngay.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>SigningFields</name>
    <message>
        <source>&amp;Dated</source>
        <translation>&amp;Ngày ký</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>Số văn &amp;bản</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>Người &amp;ký</translation>
    </message>
    <message>
        <source>The secretary of that day</source>
        <translation>Bí thư tại ngày ký</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ghi tay</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>&amp;Decision, number and date</source>
        <translation>&amp;Quyết định, số và ngày</translation>
    </message>
    <message>
        <source>&amp;From which day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;New status</source>
        <translation>Tư cách &amp;mới</translation>
    </message>
    <message>
        <source>Already {0} before that day.</source>
        <translation>Trước ngày đó đã là “{0}”.</translation>
    </message>
    <message>
        <source>Change status</source>
        <extracomment>What most often follows a status, offered first.</extracomment>
        <translation>Đổi tư cách</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Đổi tư cách</translation>
    </message>
    <message>
        <source>Enter the day to see what it changes.</source>
        <translation>Nhập ngày để xem những gì sẽ thay đổi.</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Hãy nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>From {0} called to the cell&apos;s meetings as a party member.</source>
        <translation>Từ ngày {0} được triệu tập dự sinh hoạt chi bộ với tư cách đảng viên.</translation>
    </message>
    <message>
        <source>From {0} no longer on the roll. Meetings, self-study and reports of earlier days stay as they are.</source>
        <translation>Từ ngày {0} không còn trong danh sách. Buổi họp, tự học và báo cáo của những ngày trước giữ nguyên.</translation>
    </message>
    <message>
        <source>From {0} not called to meetings, until the status changes again.</source>
        <translation>Từ ngày {0} không được triệu tập họp, cho đến khi đổi tư cách lần nữa.</translation>
    </message>
    <message>
        <source>From {0} on the roll as staff, counted apart from party members.</source>
        <translation>Từ ngày {0} có trong danh sách là quần chúng, tính riêng với đảng viên.</translation>
    </message>
    <message>
        <source>From {0} still on the roll. Key 5 or “All present” marks an exempt person exempt, which leaves them out of the rate of attendance.</source>
        <translation>Từ {0} vẫn ở trong danh sách. Phím 5 hoặc “Tất cả có mặt” ghi người được miễn là Miễn, khi đó không tính vào tỷ lệ dự.</translation>
    </message>
    <message>
        <source>It holds until {0}; from then on “{1}”, as entered.</source>
        <translation>Có hiệu lực đến hết ngày {0}; sau đó là “{1}” như đã ghi.</translation>
    </message>
    <message>
        <source>Meetings planned but not yet marked call their roll anew.</source>
        <translation>Các buổi họp dự kiến, chưa điểm danh sẽ lập lại danh sách triệu tập.</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>Not yet on the roll</source>
        <translation>Chưa có trong danh sách</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>Hiện nay: {0}</translation>
    </message>
    <message>
        <source>Now: {0}, from {1}</source>
        <translation>Hiện nay: {0}, từ ngày {1}</translation>
    </message>
    <message>
        <source>The official date becomes {0}.</source>
        <translation>Ngày chính thức sẽ là {0}.</translation>
    </message>
    <message>
        <source>This replaces “{0}”, entered for the same day.</source>
        <translation>Thay cho “{0}” đã ghi cùng ngày.</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Những gì thay đổi</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Decision, number and date</source>
        <translation>Quyết định, số và ngày</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Remove this status</source>
        <translation>Bỏ tư cách này</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>quyết định</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>1. Who studied</source>
        <translation>1. Ai học</translation>
    </message>
    <message>
        <source>2. What</source>
        <translation>2. Học nội dung nào</translation>
    </message>
    <message>
        <source>3. When and how</source>
        <translation>3. Thời gian, hình thức</translation>
    </message>
    <message>
        <source>Correct self-study</source>
        <translation>Sửa mục tự học</translation>
    </message>
    <message>
        <source>Enter self-study</source>
        <translation>Ghi tự học</translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation>Tìm người…</translation>
    </message>
    <message>
        <source>Find a topic…</source>
        <translation>Tìm nội dung…</translation>
    </message>
    <message>
        <source>Nobody is on the roll of that day; enter people on their page first.</source>
        <translation>Ngày đó danh sách chưa có ai; hãy nhập người ở trang Đảng viên trước.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save for {0} people</source>
        <translation>Lưu cho {0} người</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>The book has no campaign yet; add one on the page of campaigns first.</source>
        <translation>Sổ chưa có đợt sinh hoạt; hãy thêm một đợt ở trang Đợt sinh hoạt trước.</translation>
    </message>
    <message>
        <source>What was studied</source>
        <translation>Nội dung đã học</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Thời gian, hình thức</translation>
    </message>
    <message>
        <source>Who studied</source>
        <translation>Người học</translation>
    </message>
</context>
<context>
    <name>StudyFields</name>
    <message>
        <source>&amp;Confirmed by</source>
        <translation>Người &amp;xác nhận</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Minh chứng</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hình thức</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>&amp;Pages read</source>
        <translation>T&amp;rang đã đọc</translation>
    </message>
    <message>
        <source>&amp;Reflection paper handed in on</source>
        <translation>Đã &amp;nộp bài thu hoạch ngày</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Đến ngà&amp;y</translation>
    </message>
    <message>
        <source>Day the reflection paper was handed in</source>
        <translation>Ngày nộp bài thu hoạch</translation>
    </message>
    <message>
        <source>Notebook, notes, link…</source>
        <translation>Vở ghi, bài viết, liên kết…</translation>
    </message>
    <message>
        <source>Reflection paper handed in</source>
        <translation>Đã nộp bài thu hoạch</translation>
    </message>
    <message>
        <source>Write the day the reflection paper was handed in as dd/mm/yyyy.</source>
        <translation>Hãy ghi ngày nộp bài thu hoạch theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>Write the days of the study as dd/mm/yyyy.</source>
        <extracomment>A day with the sign of the calendar.</extracomment>
        <translation>Hãy ghi các ngày học theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>“{0}” is nobody on the roll; choose who confirmed, or nobody.</source>
        <translation>Không có ai tên “{0}” trong danh sách; hãy chọn người xác nhận hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>StudyFilters</name>
    <message>
        <source>Campaign</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Every campaign</source>
        <translation>Mọi đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>Mọi hình thức</translation>
    </message>
    <message>
        <source>Find a person, a topic…</source>
        <translation>Tìm người, nội dung…</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem tất cả</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>Hiện {0}/{1}</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Enter self-study</source>
        <translation>Ghi tự học</translation>
    </message>
    <message>
        <source>No self-study is entered for this period yet. Enter what one comrade or twenty have read, with one save.</source>
        <translation>Kỳ này chưa ghi tự học. Có thể ghi cho một đồng chí hay hai mươi đồng chí trong một lần lưu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Remove self-study</source>
        <translation>Xóa mục tự học</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Xóa mục này</translation>
    </message>
    <message>
        <source>Remove {0} entries</source>
        <translation>Xóa {0} mục</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Self-study of the period</source>
        <translation>Tự học trong kỳ</translation>
    </message>
    <message>
        <source>These entries will no longer count in any log or report; the log of changes keeps what they said.</source>
        <translation>Các mục này sẽ không còn được tính trong sổ theo dõi và báo cáo; nhật ký thay đổi vẫn giữ nội dung đã ghi.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} mục nữa</translation>
    </message>
    <message>
        <source>{0} entries saved; the period or the filter does not show them now.</source>
        <translation>Đã lưu {0} mục; kỳ đang xem hoặc bộ lọc chưa hiện các mục này.</translation>
    </message>
    <message>
        <source>{0} · {1} people · {2} turns</source>
        <translation>{0} · {1} người · {2} lượt</translation>
    </message>
</context>
<context>
    <name>StudyTable</name>
    <message>
        <source>As</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Reflection paper</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Quần chúng</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>StudyTotalsCard</name>
    <message>
        <source>Of the list as it is shown. People: everyone once. Turns: every study. Papers: reflection papers handed in.</source>
        <translation>Theo danh sách đang hiện. Người: mỗi người tính một lần. Lượt: mỗi lần học. Bài: bài thu hoạch đã nộp.</translation>
    </message>
    <message>
        <source>Party members</source>
        <extracomment>Below this width the figures need the room of the rule; the tooltip keeps it.</extracomment>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Cộng</translation>
    </message>
    <message>
        <source>{0} people · {1} turns · {2} papers</source>
        <translation>{0} người · {1} lượt · {2} bài</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>Chép kèm tiêu đề cột</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>&amp;Begins on</source>
        <translation>&amp;Bắt đầu ngày</translation>
    </message>
    <message>
        <source>&amp;Ends on</source>
        <translation>&amp;Kết thúc ngày</translation>
    </message>
    <message>
        <source>A term of the committee</source>
        <translation>Nhiệm kỳ của chi bộ</translation>
    </message>
    <message>
        <source>Add the term</source>
        <translation>Thêm nhiệm kỳ</translation>
    </message>
    <message>
        <source>Enter two days such as {0}, the end after the beginning.</source>
        <translation>Hãy nhập hai ngày, ví dụ {0}; ngày kết thúc phải sau ngày bắt đầu.</translation>
    </message>
    <message>
        <source>The day after the congress; numbers of papers begin anew then.</source>
        <translation>Ngày liền sau đại hội; từ ngày này, số văn bản đánh lại từ 01.</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Nothing matches “{0}”.</source>
        <translation>Không tìm thấy “{0}”.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>giờ:phút</translation>
    </message>
</context>
<context>
    <name>TopicCoverageView</name>
    <message>
        <source>Core content of the topic</source>
        <translation>Nội dung cốt lõi</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Buổi</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Party members who met it</source>
        <translation>Đảng viên đã học</translation>
    </message>
    <message>
        <source>Staff who met it</source>
        <translation>Người lao động đã học</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Topics of the campaign</source>
        <translation>Các nội dung của đợt</translation>
    </message>
    <message>
        <source>pages {0}</source>
        <translation>trang {0}</translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>Find a topic</source>
        <translation>Tìm nội dung</translation>
    </message>
    <message>
        <source>The book has no campaign with topics yet.</source>
        <translation>Sổ chưa có đợt sinh hoạt nào có nội dung học tập.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Topics chosen: {0}</source>
        <translation>Đã chọn {0} nội dung</translation>
    </message>
</context>
<context>
    <name>_FoundList</name>
    <message>
        <source>Found</source>
        <translation>Kết quả tìm</translation>
    </message>
</context>
<context>
    <name>_WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Book: {0}</source>
        <translation>Sổ: {0}</translation>
    </message>
    <message>
        <source>Sample book: every day in it is {0}</source>
        <translation>Sổ mẫu: trong sổ này, hôm nay luôn là ngày {0}</translation>
    </message>
</context>
<context>
    <name>campaign_facts</name>
    <message>
        <source> (the month is proposed)</source>
        <translation> (tháng đề xuất)</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Begins on {0}</source>
        <translation>Bắt đầu ngày {0}</translation>
    </message>
    <message>
        <source>Copies went to</source>
        <translation>Đồng gửi</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Ends on {0}</source>
        <translation>Kết thúc ngày {0}</translation>
    </message>
    <message>
        <source>Every year, in month {0}</source>
        <translation>Hằng năm, tháng {0}</translation>
    </message>
    <message>
        <source>Every year, on {0}</source>
        <translation>Hằng năm, ngày {0}</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Forms of other bodies</source>
        <translation>Hình thức do cơ quan khác thực hiện</translation>
    </message>
    <message>
        <source>Forms the cell uses</source>
        <translation>Hình thức chi bộ áp dụng</translation>
    </message>
    <message>
        <source>It carries out</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>It is tied to</source>
        <translation>Gắn với</translation>
    </message>
    <message>
        <source>Its name in full</source>
        <translation>Tên đầy đủ</translation>
    </message>
    <message>
        <source>Once, in {0}</source>
        <translation>Một lần, tháng {0}</translation>
    </message>
    <message>
        <source>Once, on {0}</source>
        <translation>Một lần, ngày {0}</translation>
    </message>
    <message>
        <source>Peak periods</source>
        <translation>Các đợt cao điểm</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Điểm {0}</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Reports are due</source>
        <translation>Thời hạn báo cáo</translation>
    </message>
    <message>
        <source>Reports go through</source>
        <translation>Báo cáo gửi qua</translation>
    </message>
    <message>
        <source>Reports go to</source>
        <translation>Nơi nhận báo cáo</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Tasks of leaders</source>
        <translation>Trách nhiệm của người đứng đầu</translation>
    </message>
    <message>
        <source>The document that asks for it</source>
        <translation>Văn bản triển khai</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>To be studied</source>
        <translation>Nội dung học tập</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Sắp tới</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Tài liệu học tập</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation>Tổ chức thực hiện</translation>
    </message>
    <message>
        <source>Who is reached</source>
        <translation>Đối tượng tuyên truyền</translation>
    </message>
    <message>
        <source>Who studies</source>
        <translation>Đối tượng học tập</translation>
    </message>
    <message>
        <source>Within: {0}</source>
        <translation>Tích hợp trong: {0}</translation>
    </message>
    <message>
        <source>due {0}, {1} days left</source>
        <translation>hạn {0}, còn {1} ngày</translation>
    </message>
    <message>
        <source>national</source>
        <translation>cả nước</translation>
    </message>
    <message>
        <source>no days named</source>
        <translation>văn bản không nêu ngày</translation>
    </message>
    <message>
        <source>of the office</source>
        <translation>của cơ quan</translation>
    </message>
    <message>
        <source>of the province</source>
        <translation>của tỉnh</translation>
    </message>
    <message>
        <source>others</source>
        <translation>đối tượng khác</translation>
    </message>
    <message>
        <source>party members</source>
        <translation>đảng viên</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>đề xuất</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>người lao động</translation>
    </message>
    <message>
        <source>was due {0}</source>
        <translation>đã qua hạn {0}</translation>
    </message>
    <message>
        <source>{0} every year</source>
        <translation>{0} hằng năm</translation>
    </message>
</context>
<context>
    <name>figure_names</name>
    <message>
        <source>Meetings on the campaign</source>
        <translation>Buổi họp có nội dung của đợt</translation>
    </message>
    <message>
        <source>No longer on the list</source>
        <translation>Không còn trong danh sách</translation>
    </message>
    <message>
        <source>Party members at one meeting or more</source>
        <translation>Đảng viên dự ít nhất một buổi</translation>
    </message>
    <message>
        <source>Party members who met all of: {0}</source>
        <translation>Đảng viên đã học đủ: {0}</translation>
    </message>
    <message>
        <source>Party members who studied on their own</source>
        <translation>Đảng viên có tự học</translation>
    </message>
    <message>
        <source>Party members with a reflection paper</source>
        <translation>Đảng viên có bài thu hoạch</translation>
    </message>
    <message>
        <source>Reflection papers of party members</source>
        <translation>Số bài thu hoạch của đảng viên</translation>
    </message>
    <message>
        <source>Reflection papers of staff</source>
        <translation>Số bài thu hoạch của người lao động</translation>
    </message>
    <message>
        <source>Self-study of party members, turns</source>
        <translation>Số lượt tự học của đảng viên</translation>
    </message>
    <message>
        <source>Self-study of staff, turns</source>
        <translation>Số lượt tự học của người lao động</translation>
    </message>
    <message>
        <source>Staff at one meeting or more</source>
        <translation>Người lao động dự ít nhất một buổi</translation>
    </message>
    <message>
        <source>Staff who studied on their own</source>
        <translation>Người lao động có tự học</translation>
    </message>
    <message>
        <source>Staff with a reflection paper</source>
        <translation>Người lao động có bài thu hoạch</translation>
    </message>
    <message>
        <source>Turns of party members</source>
        <translation>Số lượt dự của đảng viên</translation>
    </message>
    <message>
        <source>Turns of people counted without names</source>
        <translation>Số lượt người dự không ghi tên</translation>
    </message>
    <message>
        <source>Turns of staff</source>
        <translation>Số lượt dự của người lao động</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} lượt</translation>
    </message>
</context>
<context>
    <name>finder</name>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Add the meeting of this month; everyone on the roll is called.</source>
        <translation>Thêm buổi họp của tháng này; mọi người trong danh sách ngày đó được triệu tập.</translation>
    </message>
    <message>
        <source>All records are in this one file:</source>
        <translation>Toàn bộ dữ liệu nằm trong một tệp duy nhất:</translation>
    </message>
    <message>
        <source>Choose the study campaigns that the cell carries out.</source>
        <translation>Chọn các đợt sinh hoạt chính trị mà chi bộ thực hiện.</translation>
    </message>
    <message>
        <source>Close the program, copy the file to the new secretary&apos;s computer, and open it there with Open a book.</source>
        <translation>Đóng chương trình, chép tệp sang máy của bí thư mới rồi mở ở đó bằng lệnh Mở sổ.</translation>
    </message>
    <message>
        <source>Enter self-study for one or for many people at once.</source>
        <translation>Ghi tự học cho một người hoặc nhiều người cùng lúc.</translation>
    </message>
    <message>
        <source>Enter the people of the cell, or import them from an Excel list.</source>
        <translation>Nhập người của chi bộ, hoặc lấy từ danh sách Excel.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Những bước đầu</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>If the power fails, at most what you were typing is lost; the book stays whole.</source>
        <translation>Nếu mất điện, nhiều nhất chỉ mất phần đang gõ; sổ vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Mark the attendance, then write down the topics and conclusions.</source>
        <translation>Điểm danh, sau đó ghi nội dung và kết luận.</translation>
    </message>
    <message>
        <source>Marking by keyboard</source>
        <translation>Điểm danh bằng bàn phím</translation>
    </message>
    <message>
        <source>No book is open.</source>
        <translation>Chưa mở sổ nào.</translation>
    </message>
    <message>
        <source>On the attendance sheet press a digit for the person of the cursor; the cursor moves down by itself.</source>
        <translation>Trên bảng điểm danh, bấm một chữ số cho người đang chọn; con trỏ tự xuống dòng.</translation>
    </message>
    <message>
        <source>Open Reports: look at the paper, then save it.</source>
        <translation>Mở trang Báo cáo: xem trước văn bản rồi lưu.</translation>
    </message>
    <message>
        <source>The program sends nothing over the network; the file never leaves this computer.</source>
        <translation>Chương trình không gửi gì qua mạng; tệp không rời khỏi máy này.</translation>
    </message>
    <message>
        <source>There is nothing to save. A cell of a table is kept as you leave it, a form when you press its button. The line at the foot says when the last change was kept.</source>
        <translation>Không phải bấm lưu. Ô trong bảng được lưu khi rời khỏi ô, biểu mẫu được lưu khi bấm nút của nó. Dòng cuối cửa sổ cho biết lần lưu gần nhất.</translation>
    </message>
    <message>
        <source>What is saved when</source>
        <translation>Khi nào được lưu</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>Sổ nằm ở đâu</translation>
    </message>
    <message>
        <source>absent with reason; type the reason</source>
        <translation>vắng có lý do; gõ lý do</translation>
    </message>
    <message>
        <source>absent without reason</source>
        <translation>vắng không lý do</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>late; counts as present</source>
        <translation>đi muộn; tính là có mặt</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Absent with reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Absent without reason</source>
        <translation>Vắng không lý do</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>Hình thức khác</translation>
    </message>
    <message>
        <source>Committee meeting</source>
        <translation>Họp chi ủy</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>Chi ủy viên</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>Phó bí thư</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Từ trần</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>Exempt from meetings</source>
        <translation>Miễn sinh hoạt</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Đã hoàn tất</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Đã họp</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đi muộn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Official member</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>On the intranet</source>
        <translation>Mạng nội bộ</translation>
    </message>
    <message>
        <source>On the website</source>
        <translation>Trang thông tin điện tử</translation>
    </message>
    <message>
        <source>Other meeting</source>
        <translation>Buổi họp khác</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Party members and staff</source>
        <translation>Đảng viên và người lao động</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Probationary member</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Regular meeting</source>
        <translation>Sinh hoạt thường kỳ</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Bí thư</translation>
    </message>
    <message>
        <source>Self-research</source>
        <translation>Tự nghiên cứu</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Staff briefing</source>
        <translation>Họp giao ban</translation>
    </message>
    <message>
        <source>Staff, not in the Party</source>
        <translation>Quần chúng</translation>
    </message>
    <message>
        <source>Study material</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Temporarily elsewhere</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Temporarily here</source>
        <translation>Sinh hoạt tạm thời</translation>
    </message>
    <message>
        <source>The cell&apos;s committee</source>
        <translation>Chi ủy</translation>
    </message>
    <message>
        <source>Thematic meeting</source>
        <translation>Sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Chuyển sinh hoạt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>Leave and lose them</source>
        <translation>Rời đi, bỏ các nội dung này</translation>
    </message>
    <message>
        <source>Some words are not saved</source>
        <translation>Có nội dung chưa lưu được</translation>
    </message>
    <message>
        <source>The book did not take the last words you wrote. Everything saved before is safe. Stay, make room or close the other program that uses the book, and try again; or leave and lose these words.</source>
        <translation>Sổ chưa nhận những nội dung vừa gõ. Mọi điều đã lưu trước đó vẫn an toàn. Hãy ở lại, giải phóng ổ đĩa hoặc đóng chương trình khác đang dùng sổ rồi thử lại; hoặc rời đi và bỏ các nội dung này.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Sổ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Trợ giúp</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>Sổ &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>Mở &amp;sổ…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>Chọn kỳ xem</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Open the &amp;sample book</source>
        <translation>Mở sổ mẫ&amp;u</translation>
    </message>
    <message>
        <source>Open this menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A fault in the program</source>
        <translation>Lỗi của chương trình</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Chép báo cáo lỗi</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>Thoát chương trình</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Everything it called saved is safe in the book; what you were typing may be lost. You can go on, but it is better to quit and start again. The details are in {0}.</source>
        <translation>Chương trình gặp lỗi của chính nó. Những gì đã báo “Đã lưu” vẫn nguyên trong sổ; phần đang gõ có thể bị mất. Có thể làm tiếp, nhưng nên thoát rồi mở lại. Chi tiết ghi ở {0}.</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>Month {0}/{1}</source>
        <translation>Tháng {0}/{1}</translation>
    </message>
    <message>
        <source>Quarter {0}/{1}</source>
        <translation>Quý {0}/{1}</translation>
    </message>
    <message>
        <source>Term {0}–{1}</source>
        <translation>Nhiệm kỳ {0}–{1}</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>Năm {0}</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source> · to {0}</source>
        <translation> · gửi {0}</translation>
    </message>
    <message>
        <source>Due {0} · {1}</source>
        <translation>Hạn {0} · {1}</translation>
    </message>
    <message>
        <source>Enter a meeting</source>
        <translation>Thêm buổi họp</translation>
    </message>
    <message>
        <source>Enter people</source>
        <translation>Nhập người</translation>
    </message>
    <message>
        <source>Enter study</source>
        <translation>Ghi tự học</translation>
    </message>
    <message>
        <source>Enter the first meeting</source>
        <translation>Thêm buổi họp đầu tiên</translation>
    </message>
    <message>
        <source>Enter the people of the cell</source>
        <translation>Nhập người của chi bộ</translation>
    </message>
    <message>
        <source>Everyone on the roll of its day is called by itself</source>
        <translation>Mọi người trong danh sách ngày họp tự có tên trong danh sách triệu tập</translation>
    </message>
    <message>
        <source>From the office&apos;s Excel list, or one by one</source>
        <translation>Từ danh sách Excel của cơ quan, hoặc thêm từng người</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>No regular meeting in {0}</source>
        <translation>Tháng {0} chưa có buổi sinh hoạt thường kỳ</translation>
    </message>
    <message>
        <source>No thematic meeting in quarter {0}</source>
        <translation>Quý {0} chưa có buổi sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Not fully marked: {0}</source>
        <translation>Chưa điểm danh xong: {0}</translation>
    </message>
    <message>
        <source>Rule: at least once every quarter</source>
        <translation>Quy định: mỗi quý ít nhất một lần</translation>
    </message>
    <message>
        <source>Rule: once every month</source>
        <translation>Quy định: mỗi tháng một lần</translation>
    </message>
    <message>
        <source>See meetings</source>
        <translation>Xem buổi họp</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Soạn báo cáo</translation>
    </message>
    <message>
        <source>days left: {0}</source>
        <translation>còn {0} ngày</translation>
    </message>
    <message>
        <source>days overdue: {0}</source>
        <translation>quá hạn {0} ngày</translation>
    </message>
    <message>
        <source>{0} party members, {1} staff · {2}</source>
        <translation>{0} đảng viên, {1} người lao động · {2}</translation>
    </message>
    <message>
        <source>{0} · not yet recorded: {1}</source>
        <translation>{0} · còn {1} người chưa ghi</translation>
    </message>
    <message>
        <source>{0}: {1} not yet studied</source>
        <translation>{0}: còn {1} người chưa học</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>… {0} more rows are in the file</source>
        <translation>… còn {0} dòng nữa trong tệp</translation>
    </message>
</context>
<context>
    <name>study_nodes</name>
    <message>
        <source>All party members</source>
        <translation>Tất cả đảng viên</translation>
    </message>
    <message>
        <source>All staff</source>
        <translation>Tất cả người lao động</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>kết thúc {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>từ {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>tr. {0}</translation>
    </message>
</context>
<context>
    <name>translation</name>
    <message>
        <source>en</source>
        <extracomment>The code of this translation&apos;s language: vi.</extracomment>
        <translation>vi</translation>
    </message>
</context>
</TS>
