<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Campaign</source>
        <extracomment>The first lines of the list of campaigns: everything, and what belongs to none.</extracomment>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Tìm…</translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation>Cả chi bộ</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Loại nào</translation>
    </message>
    <message>
        <source>Without a campaign</source>
        <translation>Không thuộc đợt nào</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>Đang hiện {0} trong {1}</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Remove {0} entries</source>
        <translation>Xóa {0} mục</translation>
    </message>
    <message>
        <source>Save Excel…</source>
        <translation>Lưu Excel…</translation>
    </message>
    <message>
        <source>They no longer count in any log or report, and go to the trash.</source>
        <translation>Các mục này không còn được tính trong sổ và báo cáo, và được chuyển vào thùng rác.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} mục nữa</translation>
    </message>
</context>
<context>
    <name>ActivityTables</name>
    <message>
        <source>Author, held by</source>
        <translation>Tác giả, nơi làm</translation>
    </message>
    <message>
        <source>By what way</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Ai kiểm tra</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Đã làm chưa</translation>
    </message>
    <message>
        <source>Item, activity</source>
        <translation>Tên tin, bài, hoạt động</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Turns reached</source>
        <translation>Lượt người</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>xong {0}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>chưa xong</translation>
    </message>
    <message>
        <source>open, due {0}</source>
        <translation>chưa xong, hạn {0}</translation>
    </message>
</context>
<context>
    <name>AddCampaignDialog</name>
    <message>
        <source>Add this campaign</source>
        <translation>Thêm đợt này</translation>
    </message>
    <message>
        <source>An empty campaign</source>
        <translation>Đợt sinh hoạt trống</translation>
    </message>
    <message>
        <source>Campaign templates (*{0})</source>
        <translation>Mẫu đợt sinh hoạt (*{0})</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Từ mẫu có sẵn</translation>
    </message>
    <message>
        <source>From nothing</source>
        <translation>Tự lập</translation>
    </message>
    <message>
        <source>Like one of the book</source>
        <translation>Theo một đợt đã có trong sổ</translation>
    </message>
    <message>
        <source>New campaign</source>
        <extracomment>Enters a campaign, for some party groups or (none) for all, and returns its identifier, or raises RecordsError.</extracomment>
        <translation>Thêm đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Nothing of what you typed is saved yet.</source>
        <translation>Những gì vừa nhập chưa được lưu.</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Mở tệp mẫu</translation>
    </message>
    <message>
        <source>Open a template&apos;s file…</source>
        <translation>Mở tệp mẫu…</translation>
    </message>
    <message>
        <source>Party members of the cell</source>
        <translation>Đảng viên của chi bộ</translation>
    </message>
    <message>
        <source>This campaign is in the book already.</source>
        <translation>Sổ đã có đợt này.</translation>
    </message>
    <message>
        <source>Ways to begin a campaign</source>
        <translation>Các cách lập đợt sinh hoạt</translation>
    </message>
</context>
<context>
    <name>AgendaActs</name>
    <message>
        <source>Remove the item</source>
        <translation>Xóa mục</translation>
    </message>
    <message>
        <source>{0}: remove this item with its words, opinions and votes?</source>
        <translation>{0}: xóa mục này cùng nội dung, ý kiến và biểu quyết?</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Add an item</source>
        <translation>Thêm mục chương trình</translation>
    </message>
    <message>
        <source>Add an item, then Enter</source>
        <translation>Thêm mục, rồi bấm Enter</translation>
    </message>
    <message>
        <source>Adds what is missing of the usual sequence of such a meeting</source>
        <translation>Thêm những mục còn thiếu theo trình tự thường lệ của loại buổi họp này</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Parts of the minutes</source>
        <translation>Các phần của biên bản</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>Xóa mục</translation>
    </message>
    <message>
        <source>Take the usual agenda</source>
        <translation>Lấy trình tự thường lệ</translation>
    </message>
</context>
<context>
    <name>AnniversariesDialog</name>
    <message>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
    <message>
        <source>Anniversaries</source>
        <translation>Ngày kỷ niệm</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Trả về như cũ</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Đã kiểm tra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Days marked “to be checked” were not compared with an official text; say Checked once you have done so.</source>
        <translation>Ngày ghi “cần kiểm tra” chưa được đối chiếu với văn bản chính thức; đối chiếu xong thì bấm Đã kiểm tra.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Hiện lại</translation>
    </message>
    <message>
        <source>“{0}” goes from the calendar as the cell wrote it.</source>
        <translation>Bỏ “{0}” do chi bộ ghi khỏi lịch.</translation>
    </message>
</context>
<context>
    <name>AnniversaryDialog</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>Thán&amp;g</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>&amp;Since the year</source>
        <translation>Từ nă&amp;m</translation>
    </message>
    <message>
        <source>&amp;Whose day</source>
        <translation>&amp;Cấp</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Dịp kỷ niệm</translation>
    </message>
    <message>
        <source>By the &amp;lunar calendar</source>
        <translation>Theo âm &amp;lịch</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>AttendanceBar</name>
    <message>
        <source>All present</source>
        <translation>Tất cả có mặt</translation>
    </message>
    <message>
        <source>Also changes who is recorded otherwise; asks first, and can be undone</source>
        <translation>Đổi cả người đã ghi khác; hỏi trước khi đổi và hoàn tác được</translation>
    </message>
    <message>
        <source>Marks only who is not yet recorded; exempt people as exempt</source>
        <translation>Chỉ ghi người chưa ghi; người được miễn ghi là miễn</translation>
    </message>
    <message>
        <source>Not recorded ({0})</source>
        <translation>Chưa ghi ({0})</translation>
    </message>
    <message>
        <source>Overwrite: everyone present…</source>
        <translation>Ghi đè: tất cả có mặt…</translation>
    </message>
</context>
<context>
    <name>AttendanceImportDialog</name>
    <message>
        <source>Entering the meetings…</source>
        <translation>Đang ghi các buổi họp…</translation>
    </message>
    <message>
        <source>Import an old attendance sheet</source>
        <translation>Nhập sổ theo dõi sinh hoạt cũ</translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation>Đang đọc bảng…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was entered.</source>
        <translation>Đã dừng. Chưa ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Stopping; nothing will have been entered…</source>
        <translation>Đang dừng; sẽ không có gì được ghi…</translation>
    </message>
</context>
<context>
    <name>AttendanceImportFoot</name>
    <message>
        <source>Decisions still to be made: {0}. Nothing is entered before.</source>
        <translation>Còn {0} điểm phải chọn. Chọn xong mới nhập được.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import {0} marks</source>
        <translation>Nhập {0} dấu điểm danh</translation>
    </message>
    <message>
        <source>Import {0} meetings</source>
        <translation>Nhập {0} buổi họp</translation>
    </message>
</context>
<context>
    <name>AttendanceImportTop</name>
    <message>
        <source>Attendance sheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</source>
        <translation>Bảng theo dõi (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Choose the attendance sheet</source>
        <translation>Chọn bảng theo dõi sinh hoạt</translation>
    </message>
    <message>
        <source>Day of the month:</source>
        <translation>Ngày trong tháng:</translation>
    </message>
    <message>
        <source>Headings in row {0} · {1} columns of meetings · {2} people</source>
        <translation>Tên cột ở dòng {0} · {1} cột buổi họp · {2} người</translation>
    </message>
    <message>
        <source>Kind where none is written:</source>
        <translation>Loại buổi khi bảng không ghi:</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Year:</source>
        <translation>Năm:</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <translation>{0} (ẩn)</translation>
    </message>
</context>
<context>
    <name>AttendancePreview</name>
    <message>
        <source>Day of the meeting</source>
        <translation>Ngày họp</translation>
    </message>
    <message>
        <source>Meetings found</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>Meetings of the sheet</source>
        <translation>Các buổi họp trong bảng</translation>
    </message>
    <message>
        <source>Nothing in this sheet is new. The book stays as it is.</source>
        <translation>Bảng này không có gì mới. Sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đảng viên, người lao động</translation>
    </message>
    <message>
        <source>People of the sheet</source>
        <translation>Những người trong bảng</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Signs of the sheet</source>
        <translation>Các ký hiệu trong bảng</translation>
    </message>
    <message>
        <source>To be entered: {0} marks in {1} meetings, {2} of them new meetings</source>
        <translation>Sẽ ghi: {0} dấu của {1} buổi họp, trong đó {2} buổi mới</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>{0} ({1} to decide)</source>
        <translation>{0} (còn {1} phải chọn)</translation>
    </message>
    <message>
        <source>{0} are left out</source>
        <translation>{0} dấu để ngoài</translation>
    </message>
    <message>
        <source>{0} marks are in the book already</source>
        <translation>{0} dấu sổ đã có</translation>
    </message>
    <message>
        <source>{0} stay as the book has them</source>
        <translation>{0} dấu giữ như trong sổ</translation>
    </message>
    <message>
        <source>{0} wait for a decision</source>
        <translation>{0} dấu chờ chọn</translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message>
        <source>Attendance</source>
        <extracomment>Room for the longest mark and two columns of figures.</extracomment>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Everyone present</source>
        <translation>Tất cả có mặt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Overwrite: everyone present</source>
        <translation>Ghi đè: tất cả có mặt</translation>
    </message>
    <message>
        <source>Reason for the absence</source>
        <translation>Lý do vắng</translation>
    </message>
    <message>
        <source>{0} people are late, absent, exempt or not recorded. They all become present and their reasons go; an exempt member who did not come becomes exempt. Undo brings all of it back in one step.</source>
        <translation>{0} người đang ghi muộn, vắng, miễn hoặc chưa ghi. Tất cả sẽ thành có mặt và lý do bị bỏ; người được miễn ghi là miễn. Hoàn tác đưa tất cả trở lại trong một bước.</translation>
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
        <source>Reason missing</source>
        <translation>Thiếu lý do</translation>
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
        <source>Called</source>
        <translation>Triệu tập</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
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
    <name>AttendanceWork</name>
    <message>
        <source>Importing {0}</source>
        <translation>Đang nhập {0}</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Đang đọc {0}</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>A second place for backups</source>
        <translation>Nơi sao lưu thứ hai</translation>
    </message>
    <message>
        <source>A second place, such as a USB stick or a shared folder, keeps the newest backup even if this computer is lost or broken.</source>
        <translation>Nơi thứ hai, như USB hay thư mục dùng chung, giữ bản sao lưu mới nhất phòng khi máy này mất hoặc hỏng.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Backups and restoring…</source>
        <translation>Các bản sao lưu, khôi phục…</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Chọn nơi thứ hai…</translation>
    </message>
    <message>
        <source>No backup was made of this book yet.</source>
        <translation>Chưa sao lưu sổ này lần nào.</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Bỏ nơi thứ hai</translation>
    </message>
    <message>
        <source>Second place: none was chosen.</source>
        <translation>Nơi thứ hai: chưa chọn.</translation>
    </message>
    <message>
        <source>Second place: {0}, last copied there on {1}</source>
        <translation>Nơi thứ hai: {0}, chép lần cuối ngày {1}</translation>
    </message>
    <message>
        <source>Second place: {0}, nothing copied there yet</source>
        <translation>Nơi thứ hai: {0}, chưa chép được bản nào</translation>
    </message>
</context>
<context>
    <name>BackupReader</name>
    <message>
        <source>This backup has a password: the one the book had then.</source>
        <translation>Bản sao lưu này có mật khẩu: mật khẩu của sổ khi đó.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backing up</source>
        <extracomment>How often it is looked whether the day&apos;s backup is still to be made, or failed before. How many of the latest tries may still be at work or wait.</extracomment>
        <translation>Đang sao lưu</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>A backup from a file</source>
        <translation>Bản sao lưu từ tệp</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Sao lưu và khôi phục</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Backups of other &amp;books too</source>
        <translation>Cả bản sao lưu của sổ &amp;khác</translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Checking the backups…</source>
        <translation>Đang kiểm tra các bản sao lưu…</translation>
    </message>
    <message>
        <source>Choose the day to go back to. The book as it is now is backed up first, so that this too can be taken back.</source>
        <translation>Chọn ngày muốn quay về. Sổ như hiện nay được sao lưu trước, nên khôi phục nhầm vẫn quay lại được.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>Xem bên trong…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>Khôi phục bản {0}</translation>
    </message>
    <message>
        <source>There is no backup yet. The program makes one by itself each time the book was changed; one made on another computer can be taken from its file.</source>
        <translation>Chưa có bản sao lưu nào. Chương trình tự sao lưu mỗi khi sổ có thay đổi; bản làm trên máy khác thì lấy từ tệp.</translation>
    </message>
</context>
<context>
    <name>BackupsTable</name>
    <message>
        <source>Book of</source>
        <translation>Sổ của</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hỏng</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Thay đổi cuối</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Sao lưu lúc</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Nguyên vẹn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>{0} · in the second place</source>
        <translation>{0} · ở nơi thứ hai</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this line</source>
        <translation>Đóng dòng này</translation>
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
    <name>BlankFormDialog</name>
    <message>
        <source>&amp;Campaign</source>
        <translation>Đợ&amp;t sinh hoạt</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Đến n&amp;gày</translation>
    </message>
    <message>
        <source>Blank form for Excel</source>
        <translation>Biểu Excel trống</translation>
    </message>
    <message>
        <source>Both fields need a day, such as 5/11/2024.</source>
        <translation>Hai ô đều cần ngày, ví dụ 5/11/2024.</translation>
    </message>
    <message>
        <source>For cells that do not use this program: they fill in the open cells of the form in Excel and send it back.</source>
        <translation>Dành cho chi bộ không dùng chương trình: điền các ô trống của biểu trong Excel rồi gửi lại.</translation>
    </message>
    <message>
        <source>Make the form</source>
        <translation>Lập biểu</translation>
    </message>
    <message>
        <source>No campaign: everything the cell did in these days</source>
        <translation>Không theo đợt: mọi hoạt động của chi bộ trong kỳ</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày cuối đứng trước ngày đầu.</translation>
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
        <source>Hand the book over…</source>
        <translation>Bàn giao sổ…</translation>
    </message>
    <message>
        <source>Handed over on {0}</source>
        <translation>Đã bàn giao ngày {0}</translation>
    </message>
    <message>
        <source>Place name: {0} · symbol: {1}</source>
        <translation>Địa danh: {0} · ký hiệu: {1}</translation>
    </message>
    <message>
        <source>Remove a term</source>
        <translation>Xóa nhiệm kỳ</translation>
    </message>
    <message>
        <source>Remove a term…</source>
        <translation>Xóa nhiệm kỳ…</translation>
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
        <source>Take that note off</source>
        <translation>Bỏ ghi chú đã bàn giao</translation>
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
    <message>
        <source>Which term was entered wrongly? It goes to the trash, from which it can be restored.</source>
        <translation>Nhiệm kỳ nào ghi sai? Nhiệm kỳ đó chuyển vào thùng rác, khi cần thì khôi phục lại.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Anniversaries…</source>
        <translation>Ngày kỷ niệm…</translation>
    </message>
    <message>
        <source>Calendar {0}</source>
        <translation>Lịch năm {0}</translation>
    </message>
    <message>
        <source>Change the anniversary…</source>
        <translation>Sửa ngày kỷ niệm…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Find in the calendar…</source>
        <translation>Tìm trong lịch…</translation>
    </message>
    <message>
        <source>Not sent after all</source>
        <translation>Bỏ ghi đã gửi</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>Mở đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Mở buổi họp</translation>
    </message>
    <message>
        <source>Save for a calendar (.ics)</source>
        <translation>Lưu tệp lịch (.ics)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Liệt kê những gì</translation>
    </message>
    <message>
        <source>What stands in the year</source>
        <translation>Những ngày trong năm</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Soạn báo cáo</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>{0} entries · overdue: {1}</source>
        <translation>{0} mục · quá hạn: {1}</translation>
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
    <name>CampaignActions</name>
    <message>
        <source>Campaign templates (*{0})</source>
        <translation>Mẫu đợt sinh hoạt (*{0})</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Lưu thành tệp mẫu</translation>
    </message>
</context>
<context>
    <name>CampaignEditor</name>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản căn cứ</translation>
    </message>
    <message>
        <source>Edit the campaign</source>
        <extracomment>Writes the campaign as edited, or raises RecordsError.</extracomment>
        <translation>Sửa đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Name, days, rule</source>
        <translation>Tên, thời gian, cách tính</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Các phần của đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Peak periods</source>
        <translation>Các đợt cao điểm</translation>
    </message>
    <message>
        <source>Purposes, tasks</source>
        <translation>Mục đích, nhiệm vụ</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Reports due</source>
        <translation>Hạn báo cáo</translation>
    </message>
    <message>
        <source>Save the campaign</source>
        <translation>Lưu đợt sinh hoạt</translation>
    </message>
    <message>
        <source>The changes to this campaign are not saved yet.</source>
        <translation>Các thay đổi của đợt sinh hoạt này chưa được lưu.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Tài liệu học tập</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Đối tượng</translation>
    </message>
</context>
<context>
    <name>CampaignHeader</name>
    <message>
        <source>Campaigns</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Logs of the cell</source>
        <translation>Tuyên truyền, kiểm tra</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Thêm đợt…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Lưu thành tệp mẫu…</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>A campaign holds the directives, the topics to study, the deadlines and who receives the report. Add the one your upper committee has launched.</source>
        <translation>Mỗi đợt sinh hoạt gồm văn bản chỉ đạo, nội dung học tập, thời hạn và nơi nhận báo cáo. Hãy thêm đợt mà cấp ủy cấp trên đã phát động.</translation>
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
        <source>Deadlines and receivers</source>
        <translation>Hạn, nơi nhận</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Thêm đợt…</translation>
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
    <name>CellLogs</name>
    <message>
        <source>Back to the campaigns</source>
        <translation>Về các đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Made known and inspected</source>
        <translation>Tuyên truyền và kiểm tra, giám sát</translation>
    </message>
</context>
<context>
    <name>ChartsCard</name>
    <message>
        <source>Charts</source>
        <translation>Biểu đồ</translation>
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
    <name>ClosingDialog</name>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Close without the backup</source>
        <translation>Đóng luôn, không sao lưu</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Đang đóng</translation>
    </message>
    <message>
        <source>Everything is saved. One more backup is made before the program closes.</source>
        <translation>Mọi thứ đã lưu. Chương trình sao lưu thêm một bản rồi mới đóng.</translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>&amp;Conclusions of the meeting</source>
        <translation>&amp;Kết luận của buổi họp</translation>
    </message>
    <message>
        <source>&amp;Ended at</source>
        <translation>K&amp;ết thúc lúc</translation>
    </message>
    <message>
        <source>&amp;Next meeting on</source>
        <translation>Buổi họp &amp;sau, ngày</translation>
    </message>
    <message>
        <source>&amp;Remarks on the minutes</source>
        <translation>Ý kiến về &amp;biên bản</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Everyone agreed to them</source>
        <translation>Mọi người nhất trí với biên bản</translation>
    </message>
    <message>
        <source>The end of the meeting</source>
        <translation>Kết thúc buổi họp</translation>
    </message>
    <message>
        <source>The minutes were read back</source>
        <translation>Thư ký đã đọc lại biên bản</translation>
    </message>
    <message>
        <source>What for, where</source>
        <translation>Nội dung, địa điểm</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Đã có mã trên giấy</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Line {0}, group {1}</source>
        <translation>Dòng {0}, nhóm {1}</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Mở tờ giấy đã lưu</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Recovery code of {0}</source>
        <translation>Mã khôi phục của {0}</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Lưu tờ giấy</translation>
    </message>
    <message>
        <source>Save the sheet to print…</source>
        <translation>Lưu thành tệp để in…</translation>
    </message>
    <message>
        <source>Saved: {0}. Delete this file once it is printed.</source>
        <translation>Đã lưu: {0}. In xong hãy xóa tệp này.</translation>
    </message>
    <message>
        <source>Sent to {0}.</source>
        <translation>Đã gửi tới máy in {0}.</translation>
    </message>
    <message>
        <source>That is not what stands on the paper: look at it again.</source>
        <translation>Chưa đúng với mã: hãy xem lại tờ giấy.</translation>
    </message>
    <message>
        <source>This code opens the book if the password is forgotten. The program keeps no copy of it, and nobody else can open the book: print it or write it down, and put it away sealed, far from this computer.</source>
        <translation>Mã này mở được sổ khi quên mật khẩu. Chương trình không giữ bản nào của mã, và không ai khác mở được sổ: hãy in ra hoặc chép tay, cất trong phong bì dán kín, cách xa máy tính này.</translation>
    </message>
    <message>
        <source>To be sure that the paper is right, type two of its groups.</source>
        <translation>Để chắc tờ giấy đúng, hãy gõ lại hai nhóm trong mã.</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Line {0} of the recovery code</source>
        <extracomment>Letters of a line, without its dashes; what is longer was pasted.</extracomment>
        <translation>Dòng {0} của mã khôi phục</translation>
    </message>
    <message>
        <source>This line does not agree with itself: compare it with the paper.</source>
        <translation>Dòng này gõ chưa đúng: hãy so lại với tờ giấy.</translation>
    </message>
</context>
<context>
    <name>CommitteeTables</name>
    <message>
        <source>Agrees</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Giao ban</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Chi ủy</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Day it was made</source>
        <translation>Ngày lập</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>Số không khớp</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Có lý do</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>ĐV học bù</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Số buổi</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Members who met it</source>
        <translation>Đảng viên đã học</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>Other subject</source>
        <translation>Khác kỳ, đợt</translation>
    </message>
    <message>
        <source>Other topics</source>
        <translation>Nội dung khác</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Buổi khác</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Số bài</translation>
    </message>
    <message>
        <source>People called</source>
        <translation>Triệu tập</translation>
    </message>
    <message>
        <source>People there</source>
        <translation>Người dự</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>Tin, bài</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Thường kỳ</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Đã thay</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>CCVC, NLĐ</translation>
    </message>
    <message>
        <source>Staff made up</source>
        <translation>NLĐ học bù</translation>
    </message>
    <message>
        <source>Staff papers</source>
        <translation>Số bài</translation>
    </message>
    <message>
        <source>Staff studied</source>
        <translation>NLĐ tự học</translation>
    </message>
    <message>
        <source>Staff studies</source>
        <translation>Lượt học</translation>
    </message>
    <message>
        <source>Staff times</source>
        <translation>Lượt bù</translation>
    </message>
    <message>
        <source>Staff who met it</source>
        <translation>CCVC, NLĐ đã học</translation>
    </message>
    <message>
        <source>Staff with papers</source>
        <translation>NLĐ có bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Studied</source>
        <translation>ĐV tự học</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Lượt học</translation>
    </message>
    <message>
        <source>Sum of {0} cells</source>
        <translation>Cộng {0} chi bộ</translation>
    </message>
    <message>
        <source>Thematic</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Times called</source>
        <translation>Lượt triệu tập</translation>
    </message>
    <message>
        <source>Times made up</source>
        <translation>Lượt bù</translation>
    </message>
    <message>
        <source>Times there</source>
        <translation>Lượt dự</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Trùng</translation>
    </message>
    <message>
        <source>Unexcused</source>
        <translation>Không lý do</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Không tên</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Nội dung kiểm tra</translation>
    </message>
    <message>
        <source>With papers</source>
        <translation>ĐV có bài</translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation>{0} lưu ý</translation>
    </message>
</context>
<context>
    <name>ConsolidationDialog</name>
    <message>
        <source>Blank form for Excel…</source>
        <translation>Biểu Excel trống…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Consolidate the figures of cells</source>
        <translation>Tổng hợp số liệu các chi bộ</translation>
    </message>
    <message>
        <source>Put the files that the cells sent (.solieu, or the filled-in Excel form) into one folder and choose it here.</source>
        <translation>Chép các tệp chi bộ gửi (.solieu hoặc biểu Excel đã điền) vào một thư mục rồi chọn thư mục đó tại đây.</translation>
    </message>
    <message>
        <source>Reading the files of the cells…</source>
        <translation>Đang đọc các tệp chi bộ gửi…</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Đang đọc {0}</translation>
    </message>
    <message>
        <source>Save the workbook…</source>
        <translation>Lưu bảng tổng hợp…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The reading was stopped. Nothing was written or changed.</source>
        <translation>Đã dừng đọc. Chưa ghi hay thay đổi gì.</translation>
    </message>
    <message>
        <source>Write the list of cells</source>
        <translation>Lập danh sách chi bộ</translation>
    </message>
</context>
<context>
    <name>ConsolidationFiles</name>
    <message>
        <source>Save the blank form</source>
        <translation>Lưu biểu trống</translation>
    </message>
    <message>
        <source>Save the consolidation</source>
        <translation>Lưu bảng tổng hợp</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Đang lưu {0}</translation>
    </message>
</context>
<context>
    <name>ConsolidationTop</name>
    <message>
        <source>Campaign and &amp;days</source>
        <translation>Đợt và &amp;kỳ</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Name of the c&amp;ommittee</source>
        <translation>Tên &amp;cấp ủy</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>The folder with the files of the cells</source>
        <translation>Thư mục có các tệp chi bộ gửi</translation>
    </message>
    <message>
        <source>{0} ({1} files)</source>
        <translation>{0} ({1} tệp)</translation>
    </message>
</context>
<context>
    <name>ConsolidationView</name>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Checks ({0})</source>
        <translation>Kiểm tra ({0})</translation>
    </message>
    <message>
        <source>Members there</source>
        <translation>Đảng viên dự</translation>
    </message>
    <message>
        <source>People and meetings</source>
        <translation>Số người, số buổi</translation>
    </message>
    <message>
        <source>Staff, making up</source>
        <translation>Người lao động dự, học bù</translation>
    </message>
    <message>
        <source>Study, activities</source>
        <translation>Tự học, hoạt động</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>ContentTab</name>
    <message>
        <source>&amp;Guests</source>
        <translation>Khách &amp;mời</translation>
    </message>
    <message>
        <source>&amp;Others present (count)</source>
        <translation>&amp;Dự không ghi tên</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Mỗi người một dòng</translation>
    </message>
    <message>
        <source>Topics delivered</source>
        <translation>Nội dung học tập, quán triệt</translation>
    </message>
</context>
<context>
    <name>CoverRuleDialog</name>
    <message>
        <source>Count by this rule</source>
        <translation>Tính theo quy tắc này</translation>
    </message>
    <message>
        <source>Self-study counts only once it is &amp;confirmed</source>
        <translation>Tự học phải được &amp;xác nhận mới tính</translation>
    </message>
    <message>
        <source>The rule holds for the whole campaign: the matrix, the lists of what is owed and the report all count by it. Marks and studies stay as they are.</source>
        <translation>Quy tắc áp dụng cho cả đợt: bảng ai đã học, danh sách còn nợ và báo cáo đều tính theo. Điểm danh và các mục tự học giữ nguyên.</translation>
    </message>
    <message>
        <source>What counts as studied</source>
        <translation>Thế nào là đã học</translation>
    </message>
</context>
<context>
    <name>CoverageFilters</name>
    <message>
        <source>Every topic</source>
        <translation>Mọi nội dung</translation>
    </message>
    <message>
        <source>Find a person…</source>
        <translation>Tìm người…</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Enter make-up…</source>
        <translation>Ghi học bù…</translation>
    </message>
    <message>
        <source>What stands behind it</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>CoverageSheets</name>
    <message>
        <source>Who has studied</source>
        <translation>Ai đã học</translation>
    </message>
    <message>
        <source>Who still owes</source>
        <translation>Còn nợ</translation>
    </message>
</context>
<context>
    <name>CoverageSource</name>
    <message>
        <source>Who has studied, who owes</source>
        <translation>Ai đã học, ai còn nợ</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>&amp;Only who owes</source>
        <translation>&amp;Chỉ người còn nợ</translation>
    </message>
    <message>
        <source>Change what counts as studied</source>
        <translation>Đổi quy tắc tính đã học</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Print, export…</source>
        <translation>In, xuất…</translation>
    </message>
    <message>
        <source>Studied everything shown: {0}</source>
        <translation>Đã học đủ mọi nội dung trong bảng: {0}</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Studied</source>
        <translation>Đã học</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Who has studied which topic</source>
        <translation>Ai đã học nội dung nào</translation>
    </message>
</context>
<context>
    <name>CriteriaCard</name>
    <message>
        <source>Criteria</source>
        <translation>Bộ tiêu chí</translation>
    </message>
    <message>
        <source>Restated from public sources: compare them with the original before you rely on them.</source>
        <translation>Ghi theo nguồn công khai: đối chiếu với văn bản gốc trước khi dùng chính thức.</translation>
    </message>
    <message>
        <source>Save these as a file…</source>
        <translation>Lưu bộ này ra tệp…</translation>
    </message>
    <message>
        <source>Use another file…</source>
        <translation>Dùng tệp khác…</translation>
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
        <extracomment>No part of a day or a time has more digits. What lies before or after is a slip of the finger: a year of three digits, say.</extracomment>
        <translation>dd/mm/yyyy</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>&amp;Against</source>
        <translation>&amp;Không tán thành</translation>
    </message>
    <message>
        <source>&amp;Decided above: class</source>
        <translation>Cấp &amp;trên quyết định: loại</translation>
    </message>
    <message>
        <source>&amp;Other</source>
        <translation>Ý kiến k&amp;hác</translation>
    </message>
    <message>
        <source>&amp;Proposed by</source>
        <translation>Người đề &amp;xuất</translation>
    </message>
    <message>
        <source>In &amp;favour</source>
        <translation>Tán thàn&amp;h</translation>
    </message>
    <message>
        <source>In favour: {0} of the voters present</source>
        <translation>Tán thành {0} số có quyền biểu quyết có mặt</translation>
    </message>
    <message>
        <source>Voters present: {0}</source>
        <translation>Có quyền biểu quyết, có mặt: {0}</translation>
    </message>
    <message>
        <source>o&amp;n</source>
        <translation>ngà&amp;y</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>Choose…</source>
        <translation>Hãy chọn…</translation>
    </message>
    <message>
        <source>Decision for the row of the cursor</source>
        <translation>Lựa chọn cho dòng đang đứng</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The book is open only to be read: nothing can be changed here.</source>
        <translation>Sổ đang mở chỉ để xem, nên không sửa được gì ở đây.</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Các dòng khác nhau</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Những chỗ khác</translation>
    </message>
</context>
<context>
    <name>DisseminationFields</name>
    <message>
        <source>Author, or who held it</source>
        <translation>Tác giả, nơi thực hiện</translation>
    </message>
    <message>
        <source>By what way</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>For which campaign</source>
        <translation>Thuộc đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không thuộc đợt nào</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>People reached, in turns</source>
        <translation>Lượt người tiếp nhận</translation>
    </message>
    <message>
        <source>Title of the item or activity</source>
        <translation>Tên tin, bài, hoạt động</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Write the day as dd/mm/yyyy.</source>
        <translation>Hãy ghi ngày dạng dd/mm/yyyy.</translation>
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
    <name>DoneSide</name>
    <message>
        <source>&amp;Print the minutes…</source>
        <translation>&amp;In biên bản…</translation>
    </message>
    <message>
        <source>&amp;Recovery code of the copy…</source>
        <translation>Mã &amp;khôi phục của bản sao…</translation>
    </message>
    <message>
        <source>Minutes of the handover</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Papers that were not there to go into the inspection pack: {0}.</source>
        <translation>Giấy tờ chưa có để đưa vào hồ sơ kiểm tra: {0}.</translation>
    </message>
    <message>
        <source>SHA-256 of {0}, as the minutes have it: {1}</source>
        <translation>Mã SHA-256 của {0}, như ghi trong biên bản: {1}</translation>
    </message>
    <message>
        <source>Saved: {0}.</source>
        <translation>Đã lưu: {0}.</translation>
    </message>
    <message>
        <source>Sent to {0}.</source>
        <translation>Đã gửi đến {0}.</translation>
    </message>
    <message>
        <source>The copy was opened again and compared: files in the folder: {0}.</source>
        <translation>Bản sao đã được mở lại và đối chiếu; thư mục có {0} tệp.</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Keep them, fill the empty ones</source>
        <translation>Giữ lại, chỉ điền mục trống</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Thay bằng lời văn cũ</translation>
    </message>
    <message>
        <source>Take over earlier words</source>
        <translation>Lấy lại lời văn kỳ trước</translation>
    </message>
    <message>
        <source>Take over the words of {0}…</source>
        <translation>Lấy lại lời văn của {0}…</translation>
    </message>
    <message>
        <source>{0} sections have other words already. What becomes of them?</source>
        <extracomment>The second answer to whether written words may go.</extracomment>
        <translation>{0} mục đã có lời văn khác. Xử lý thế nào?</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>Called with the new status: {0}.</source>
        <translation>Triệu tập theo tư cách mới: {0}.</translation>
    </message>
    <message>
        <source>Chairs or writes the minutes of “{0}” on {1}: choose another.</source>
        <translation>Đang là chủ trì hoặc thư ký của “{0}” ngày {1}: hãy chọn người khác.</translation>
    </message>
    <message>
        <source>End the post of {0} on the day before</source>
        <translation>Cho {0} thôi chức vụ từ ngày hôm trước</translation>
    </message>
    <message>
        <source>From {0}: {1}.</source>
        <translation>Từ ngày {0}: {1}.</translation>
    </message>
    <message>
        <source>It holds until {0} comes, entered already from {1}.</source>
        <translation>Giữ đến khi chuyển sang {0}, đã ghi từ ngày {1}.</translation>
    </message>
    <message>
        <source>No longer called, but marked, so the row stays: {0}.</source>
        <translation>Không còn thuộc diện triệu tập nhưng đã điểm danh nên vẫn giữ dòng: {0}.</translation>
    </message>
    <message>
        <source>Put on the sheets as not recorded: {0}.</source>
        <translation>Thêm vào danh sách các buổi, chưa ghi điểm danh: {0}.</translation>
    </message>
    <message>
        <source>Take the marks off those {0} sheets too</source>
        <translation>Bỏ cả điểm danh ở {0} buổi đó</translation>
    </message>
    <message>
        <source>Taken off the sheets, not yet marked: {0}.</source>
        <translation>Bỏ khỏi danh sách các buổi chưa điểm danh: {0}.</translation>
    </message>
    <message>
        <source>The date of joining becomes {0}.</source>
        <translation>Ngày vào Đảng thành {0}.</translation>
    </message>
    <message>
        <source>The official date becomes {0}.</source>
        <translation>Ngày chính thức thành {0}.</translation>
    </message>
    <message>
        <source>The return foreseen for {0} is taken away.</source>
        <translation>Bỏ ngày trở về đã dự kiến là {0}.</translation>
    </message>
    <message>
        <source>Two secretaries at a time are meant</source>
        <translation>Đúng là có hai bí thư cùng lúc</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Điều gì thay đổi</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} và {1} buổi nữa</translation>
    </message>
    <message>
        <source>{0} draft papers name this person as signer.</source>
        <translation>{0} văn bản dự thảo đang ghi người này là người ký.</translation>
    </message>
    <message>
        <source>{0} finalised meetings keep what they recorded.</source>
        <translation>{0} buổi đã hoàn tất giữ nguyên như đã ghi.</translation>
    </message>
    <message>
        <source>{0} from {1}.</source>
        <translation>{0} từ ngày {1}.</translation>
    </message>
    <message>
        <source>{0} is secretary too from {1}.</source>
        <translation>{0} cũng là bí thư từ ngày {1}.</translation>
    </message>
    <message>
        <source>{0} until {1}.</source>
        <translation>{0} đến hết ngày {1}.</translation>
    </message>
    <message>
        <source>{0}: the post ends with it.</source>
        <translation>{0}: chức vụ kết thúc cùng ngày.</translation>
    </message>
</context>
<context>
    <name>EmptyCampaign</name>
    <message>
        <source>Dated</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>First topic to study</source>
        <translation>Nội dung học tập đầu tiên</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi ban hành</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Tên đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>The least that a campaign is. Deadlines, peaks, receivers and more topics are written afterwards with “Edit…”.</source>
        <translation>Những điều ít nhất cần có. Hạn báo cáo, đợt cao điểm, nơi nhận và các nội dung khác ghi sau bằng nút “Sửa…”.</translation>
    </message>
    <message>
        <source>Write the days as dd/mm/yyyy.</source>
        <translation>Hãy ghi các ngày dạng dd/mm/yyyy.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Making the book</source>
        <translation>Đang lập sổ</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Writing the sample book</source>
        <translation>Đang tạo sổ mẫu</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>Nothing of what you typed is saved yet.</source>
        <translation>Những gì vừa nhập chưa được lưu.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Writes what was entered and returns its identifier, or raises RecordsError.</extracomment>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save and write the next</source>
        <translation>Lưu và ghi tiếp</translation>
    </message>
</context>
<context>
    <name>EventsTable</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Done on {0}</source>
        <translation>Xong ngày {0}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>To be checked against an official text</source>
        <translation>Cần đối chiếu với văn bản chính thức</translation>
    </message>
    <message>
        <source>To {0}</source>
        <translation>Gửi {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Written by the body above, not by the cell</source>
        <translation>Cấp trên lập, không phải chi bộ</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} năm</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>By the records today: {0}. The paper stays as it was issued.</source>
        <translation>Theo sổ hôm nay: {0}. Văn bản giữ nguyên như lúc phát hành.</translation>
    </message>
    <message>
        <source>Enter or a double click opens the person or the meeting.</source>
        <translation>Enter hoặc bấm đúp mở người hoặc buổi họp ấy.</translation>
    </message>
    <message>
        <source>Figure of the report</source>
        <translation>Số liệu trong báo cáo</translation>
    </message>
    <message>
        <source>Names behind the figure</source>
        <translation>Danh sách sau con số</translation>
    </message>
    <message>
        <source>Not counted ({0}): {1}</source>
        <translation>Không có trong số này ({0}): {1}</translation>
    </message>
    <message>
        <source>The paper would not state this figure if it were written today.</source>
        <translation>Nếu lập hôm nay, văn bản không nêu con số này.</translation>
    </message>
    <message>
        <source>Today the same number, with other lines: those that are marked.</source>
        <translation>Hôm nay vẫn con số ấy nhưng các dòng có dấu đã khác.</translation>
    </message>
    <message>
        <source>Who is behind a figure</source>
        <extracomment>The shape of a line, by the record that it leads to.</extracomment>
        <translation>Số liệu gồm những ai</translation>
    </message>
    <message>
        <source>counted by the records today, not in the paper</source>
        <translation>theo sổ hôm nay tính thêm, không có trong văn bản</translation>
    </message>
    <message>
        <source>not counted by the records today</source>
        <translation>theo sổ hôm nay không còn tính</translation>
    </message>
    <message>
        <source>today: {0}</source>
        <translation>hôm nay: {0}</translation>
    </message>
    <message>
        <source>{0} (other today)</source>
        <translation>{0} (hôm nay khác)</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>{0} (hidden)</source>
        <extracomment>How wide a column of the file begins.</extracomment>
        <translation>{0} (ẩn)</translation>
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
        <source>Restore a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Study campaigns to follow</source>
        <translation>Các đợt sinh hoạt chính trị chi bộ thực hiện</translation>
    </message>
    <message>
        <source>The book was lost, or the old computer broke: bring it back from a backup on this computer or a USB stick.</source>
        <translation>Mất sổ, hoặc máy cũ hỏng: lấy lại sổ từ bản sao lưu trên máy này hoặc trong USB.</translation>
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
    <message>
        <source>You have a backup</source>
        <translation>Có bản sao lưu</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>&amp;Spelling of the word for a committee</source>
        <translation>Cách &amp;viết chữ “ủy”</translation>
    </message>
    <message>
        <source>Form of Party papers</source>
        <translation>Thể thức văn bản của Đảng</translation>
    </message>
    <message>
        <source>On the whole paper, names of bodies too; names of people never change.</source>
        <translation>Áp dụng cho cả văn bản, kể cả tên tổ chức; tên người không bao giờ đổi.</translation>
    </message>
    <message>
        <source>Papers are signed &amp;for</source>
        <translation>&amp;Thể thức đề ký</translation>
    </message>
    <message>
        <source>Sources on guideline 05-HD/VPTW differ; earlier papers keep the comma.</source>
        <translation>Các nguồn về Hướng dẫn 05-HD/VPTW ghi khác nhau; văn bản theo hướng dẫn cũ giữ dấu phẩy.</translation>
    </message>
    <message>
        <source>The guideline names T/M CHI BỘ only. T/M CHI ỦY is met in practice: choose it where the upper committee asks for it.</source>
        <translation>Hướng dẫn chỉ nêu T/M CHI BỘ. T/M CHI ỦY có gặp trong thực tế: chỉ chọn khi cấp ủy cấp trên yêu cầu.</translation>
    </message>
    <message>
        <source>The last line of the &amp;basis ends with</source>
        <translation>Dòng &amp;căn cứ cuối cùng kết thúc bằng</translation>
    </message>
    <message>
        <source>The place in the date line and the symbol in the number stand with the cell&apos;s names, above. Papers that were issued stay as they are.</source>
        <translation>Địa danh ở dòng ngày tháng và ký hiệu trong số văn bản ghi cùng tên chi bộ, ở trên. Văn bản đã phát hành giữ nguyên.</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>dấu phẩy</translation>
    </message>
    <message>
        <source>a full stop</source>
        <translation>dấu chấm</translation>
    </message>
    <message>
        <source>uỷ – on every paper</source>
        <translation>uỷ – trên mọi văn bản</translation>
    </message>
    <message>
        <source>ủy – as it is typed (usual)</source>
        <translation>ủy – như đã gõ (thường dùng)</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Redo in the table</source>
        <translation>Làm lại trong bảng</translation>
    </message>
    <message>
        <source>Take rows out</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>Undo in the table</source>
        <translation>Hoàn tác trong bảng</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message>
        <source>All party groups</source>
        <translation>Mọi tổ đảng</translation>
    </message>
    <message>
        <source>In no party group</source>
        <translation>Chưa ở tổ nào</translation>
    </message>
    <message>
        <source>Party group</source>
        <extracomment>Stands for the people of every party group and of none.</extracomment>
        <translation>Tổ đảng</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>&amp;From which day (empty: from the start)</source>
        <translation>&amp;Từ ngày (để trống: từ đầu)</translation>
    </message>
    <message>
        <source>&amp;Take them off open sheets of their former group even where marked</source>
        <translation>&amp;Bỏ khỏi các buổi chưa hoàn tất của tổ cũ, kể cả đã điểm danh</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>In no party group</source>
        <translation>Chưa ở tổ nào</translation>
    </message>
    <message>
        <source>Party &amp;group</source>
        <translation>Tổ đản&amp;g</translation>
    </message>
    <message>
        <source>Party group</source>
        <extracomment>So many names are told; of more the rest is counted.</extracomment>
        <translation>Tổ đảng</translation>
    </message>
    <message>
        <source>Save the party group</source>
        <translation>Lưu tổ đảng</translation>
    </message>
    <message>
        <source>The group before ends the day before; sheets still open follow.</source>
        <translation>Tổ trước đó kết thúc vào ngày hôm trước; danh sách các buổi chưa hoàn tất được sửa theo.</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} và {1} người nữa</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} người</translation>
    </message>
</context>
<context>
    <name>GroupFields</name>
    <message>
        <source>&amp;Last day (empty: still there)</source>
        <translation>&amp;Ngày cuối (để trống: vẫn ở tổ)</translation>
    </message>
    <message>
        <source>Party &amp;group</source>
        <translation>Tổ đản&amp;g</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>T&amp;hêm</translation>
    </message>
    <message>
        <source>&amp;End the group on this day</source>
        <translation>&amp;Kết thúc tổ vào ngày này</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Ngày cuối</translation>
    </message>
    <message>
        <source>&amp;Name of the party group</source>
        <translation>&amp;Tên tổ đảng</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổ&amp;i tên</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Ended on {0}; from the next day on nobody is in it.</source>
        <translation>Tổ thôi hoạt động từ sau ngày {0}; từ hôm sau không còn ai ở tổ.</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>Nobody is in it today. Choose people in the list, then Moves (F4).</source>
        <translation>Hôm nay chưa có ai ở tổ. Chọn người trong danh sách rồi bấm Biến động (F4).</translation>
    </message>
    <message>
        <source>Party groups of the cell</source>
        <translation>Các tổ đảng của chi bộ</translation>
    </message>
    <message>
        <source>Remo&amp;ve, entered by mistake</source>
        <translation>&amp;Xóa, ghi nhầm</translation>
    </message>
    <message>
        <source>The party group was added.</source>
        <translation>Đã thêm tổ đảng.</translation>
    </message>
    <message>
        <source>The party group was removed.</source>
        <translation>Đã xóa tổ đảng.</translation>
    </message>
    <message>
        <source>The party group was renamed.</source>
        <translation>Đã đổi tên tổ đảng.</translation>
    </message>
    <message>
        <source>There is no party group yet: add the first below.</source>
        <translation>Chưa có tổ đảng nào: thêm tổ đầu tiên ở dưới.</translation>
    </message>
    <message>
        <source>for instance: Party group 1</source>
        <translation>ví dụ: Tổ đảng 1</translation>
    </message>
</context>
<context>
    <name>GroupsTable</name>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>Tổ đảng</translation>
    </message>
    <message>
        <source>People today</source>
        <translation>Số người</translation>
    </message>
</context>
<context>
    <name>HandNumberDialog</name>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Số</translation>
    </message>
    <message>
        <source>Note the number</source>
        <translation>Ghi số</translation>
    </message>
    <message>
        <source>Number written by hand</source>
        <translation>Số viết tay</translation>
    </message>
    <message>
        <source>The PDF that is kept has room for the number. Note the one that stands on the printed paper of {0}: it is used up with that, and never given again.</source>
        <translation>Bản PDF đã lưu để trống chỗ ghi số. Hãy ghi số đang có trên bản giấy ngày {0}: số ấy coi như đã dùng, không cấp lại.</translation>
    </message>
    <message>
        <source>Write the number that stands on the paper.</source>
        <translation>Hãy ghi số đang có trên bản giấy.</translation>
    </message>
</context>
<context>
    <name>HandbookCard</name>
    <message>
        <source>&amp;Posted on</source>
        <translation>Đã đăng n&amp;gày</translation>
    </message>
    <message>
        <source>Copy for the handbook app</source>
        <translation>Chép cho Sổ tay ĐVĐT</translation>
    </message>
    <message>
        <source>Members&apos; handbook app</source>
        <translation>Sổ tay đảng viên điện tử</translation>
    </message>
    <message>
        <source>Posted on {0}.</source>
        <translation>Đã đăng ngày {0}.</translation>
    </message>
    <message>
        <source>Posted today</source>
        <translation>Đăng hôm nay</translation>
    </message>
    <message>
        <source>Rule: within two days after the meeting, here by {0}.</source>
        <translation>Quy định: trong 02 ngày sau buổi họp, tức trước hết ngày {0}.</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Paste it into the app, then note the day.</source>
        <translation>Đã chép nội dung. Dán vào ứng dụng rồi ghi ngày đăng.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Hand the book over</source>
        <translation>Bàn giao sổ</translation>
    </message>
    <message>
        <source>Handing the book over</source>
        <translation>Bàn giao sổ</translation>
    </message>
    <message>
        <source>Reading how the book stands…</source>
        <translation>Đang xem tình hình của sổ…</translation>
    </message>
    <message>
        <source>Where the folder of the handover will lie</source>
        <translation>Nơi đặt thư mục bàn giao</translation>
    </message>
    <message>
        <source>Writing and checking {0}…</source>
        <translation>Đang ghi và kiểm tra {0}…</translation>
    </message>
</context>
<context>
    <name>HandoverFoot</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
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
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Bàn giao…</translation>
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
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>History: {0}</source>
        <translation>Lịch sử: {0}</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Above each column stands what it was taken for. Choose again where wrong.</source>
        <translation>Phía trên mỗi cột là nội dung mà chương trình hiểu; chỗ nào sai thì chọn lại.</translation>
    </message>
    <message>
        <source>Cells of the file</source>
        <translation>Các ô của tệp</translation>
    </message>
    <message>
        <source>Converted to Unicode ({0}): {1}</source>
        <translation>Đã chuyển sang Unicode ({0} chỗ khác nhau): {1}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Bảng mã chữ</translation>
    </message>
    <message>
        <source>Letters:</source>
        <translation>Bảng mã chữ:</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Read hidden rows too</source>
        <translation>Đọc cả dòng ẩn</translation>
    </message>
</context>
<context>
    <name>ImportPeopleDialog</name>
    <message>
        <source>Choose the list of people</source>
        <translation>Chọn danh sách người</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Các cột của tệp</translation>
    </message>
    <message>
        <source>Comparing with the book</source>
        <translation>Đang đối chiếu với sổ</translation>
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
        <source>Import {0} people, update {1}</source>
        <translation>Nhập {0} người, cập nhật {1}</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</source>
        <translation>Danh sách (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</translation>
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
        <source>Row by row</source>
        <translation>Từng dòng</translation>
    </message>
    <message>
        <source>Update {0} people</source>
        <translation>Cập nhật {0} người</translation>
    </message>
    <message>
        <source>{0} rows cannot be read, so nobody is imported. Correct them in the file, save it and choose it again.</source>
        <translation>Có {0} dòng không đọc được nên chưa nhập ai. Hãy sửa các dòng đó trong tệp, lưu lại rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>{0} rows cannot be read, so nobody is imported. Correct them where they were copied, copy and paste again.</source>
        <translation>Có {0} dòng không đọc được nên chưa nhập ai. Hãy sửa các dòng đó ở nơi đã chép, rồi chép và dán lại.</translation>
    </message>
    <message>
        <source>{0} rows wait for your answer.</source>
        <translation>Còn {0} dòng chờ trả lời.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>, {0} staff</source>
        <translation>, {0} người lao động</translation>
    </message>
    <message>
        <source>; by your answer: {0}</source>
        <translation>; nhập theo câu trả lời: {0}</translation>
    </message>
    <message>
        <source>; updated in the book: {0}</source>
        <translation>; cập nhật trong sổ: {0}</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Tất cả các dòng</translation>
    </message>
    <message>
        <source>Left out as no people: row {0}</source>
        <translation>Bỏ qua vì không phải là người: dòng {0}</translation>
    </message>
    <message>
        <source>New: {0} party members</source>
        <translation>Người mới: {0} đảng viên</translation>
    </message>
    <message>
        <source>Nobody in this list is new. The book stays as it is.</source>
        <translation>Danh sách này không có ai mới. Sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>Nobody in this list is surely new.</source>
        <translation>Chưa có ai chắc chắn là mới; hãy trả lời các dòng còn hỏi.</translation>
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
        <source>To be answered</source>
        <translation>Cần trả lời</translation>
    </message>
</context>
<context>
    <name>ImportQuestion</name>
    <message>
        <source>Another person: enter as new</source>
        <translation>Người khác, nhập thêm</translation>
    </message>
    <message>
        <source>Answer the {0} other open rows the same way</source>
        <translation>Trả lời như vậy cho {0} dòng còn lại</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Bỏ qua dòng này</translation>
    </message>
    <message>
        <source>Row {0}, {1}: is this the person whom the book has? {2}</source>
        <translation>Dòng {0}, {1}: có phải là người đã có trong sổ không? {2}</translation>
    </message>
    <message>
        <source>Row {0}, {1}: is this the same person as row {2} of the file?</source>
        <translation>Dòng {0}, {1}: có phải cùng một người với dòng {2} của tệp không?</translation>
    </message>
    <message>
        <source>The same person: take from the file</source>
        <translation>Cùng một người, lấy theo tệp</translation>
    </message>
    <message>
        <source>Who in the book</source>
        <translation>Người nào trong sổ</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Answer below</source>
        <translation>Chọn ở khung dưới</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Born, if a man</source>
        <translation>Ngày sinh (nam)</translation>
    </message>
    <message>
        <source>Born, if a woman</source>
        <translation>Ngày sinh (nữ)</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Correct it in the file</source>
        <translation>Sửa trong tệp</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác trong sổ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Nhập mới</translation>
    </message>
    <message>
        <source>Enter as another person</source>
        <translation>Nhập là người khác</translation>
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
        <source>Joined; official, in one cell</source>
        <translation>Ngày vào Đảng; chính thức (chung một ô)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Tên đệm</translation>
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
        <source>Party group</source>
        <translation>Tổ đảng</translation>
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
        <source>TCVN3 (ABC, .VnTime fonts)</source>
        <translation>TCVN3 (ABC, phông .VnTime)</translation>
    </message>
    <message>
        <source>The book has someone of this name, born on another or an unknown day.</source>
        <translation>Trong sổ đã có người cùng họ tên nhưng khác hoặc chưa rõ ngày sinh.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>Lặp trong tệp</translation>
    </message>
    <message>
        <source>Unicode, as it stands</source>
        <translation>Unicode (giữ nguyên)</translation>
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
        <source>Update fields: {0}</source>
        <translation>Cập nhật {0} mục</translation>
    </message>
    <message>
        <source>VNI (VNI-Times fonts)</source>
        <translation>VNI (phông VNI-Times)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>card {0}</source>
        <translation>thẻ {0}</translation>
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
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
    <message>
        <source>{0}: “{1}” in the book, “{2}” in the file.</source>
        <translation>{0}: trong sổ “{1}”, trong tệp “{2}”.</translation>
    </message>
</context>
<context>
    <name>ImportTop</name>
    <message>
        <source>Choose another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Hidden in the file: {0}.</source>
        <translation>Đang ẩn trong tệp: {0}.</translation>
    </message>
    <message>
        <source>Letters of {0} became Unicode: “{1}” → “{2}”…</source>
        <translation>Chữ {0} đã chuyển sang Unicode: “{1}” → “{2}”…</translation>
    </message>
    <message>
        <source>Not imported: column {0}.</source>
        <translation>Không nhập cột {0}.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>column {0}</source>
        <translation>cột {0}</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>dòng {0}</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>trang {0}</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <translation>{0} (ẩn)</translation>
    </message>
    <message>
        <source>{0} columns are days of meetings: only the people are imported here.</source>
        <translation>Có {0} cột là ngày họp: ở đây chỉ nhập người, không nhập điểm danh.</translation>
    </message>
</context>
<context>
    <name>InsideDialog</name>
    <message>
        <source>&amp;Last changes</source>
        <translation>&amp;Thay đổi gần nhất</translation>
    </message>
    <message>
        <source>&amp;Meetings</source>
        <translation>&amp;Buổi họp</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Người</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Inside the backup of {0}</source>
        <translation>Bên trong bản sao lưu {0}</translation>
    </message>
    <message>
        <source>You are only looking: nothing in the backup changes.</source>
        <translation>Chỉ xem: bản sao lưu không thay đổi gì.</translation>
    </message>
    <message>
        <source>{0}: {1} people, {2} meetings</source>
        <translation>{0}: {1} người, {2} buổi họp</translation>
    </message>
</context>
<context>
    <name>InspectionFields</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Ngày làm xong</translation>
    </message>
    <message>
        <source>For which campaign</source>
        <translation>Thuộc đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không thuộc đợt nào</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>Hạn làm xong</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả, nhận xét</translation>
    </message>
    <message>
        <source>What was inspected</source>
        <translation>Nội dung kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>Ai kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Write the days as dd/mm/yyyy.</source>
        <translation>Hãy ghi các ngày dạng dd/mm/yyyy.</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>&amp;Text to send or to print</source>
        <translation>&amp;Nội dung để gửi hoặc in</translation>
    </message>
    <message>
        <source>Changes made here are copied and not kept.</source>
        <translation>Sửa ở đây chỉ để chép đi, không lưu lại.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Chép nội dung</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>&amp;Signed by</source>
        <translation>Người &amp;ký</translation>
    </message>
    <message>
        <source>Another year or term</source>
        <translation>Khác năm hoặc khác nhiệm kỳ</translation>
    </message>
    <message>
        <source>Issue a paper</source>
        <translation>Phát hành văn bản</translation>
    </message>
    <message>
        <source>Issue as no. {0}</source>
        <translation>Phát hành số {0}</translation>
    </message>
    <message>
        <source>Issue with the date {0}</source>
        <translation>Phát hành với ngày {0}</translation>
    </message>
    <message>
        <source>Issue, number by hand</source>
        <translation>Phát hành, số ghi tay</translation>
    </message>
    <message>
        <source>Issuing uses the number up for good and keeps the figures, the words and the PDF in the book as they are now. Later changes of the records never change them: this page then says what differs, and a replacement can be issued.</source>
        <translation>Phát hành là dùng hẳn số này và giữ nguyên số liệu, lời văn, bản PDF như lúc này trong sổ. Sau này sửa dữ liệu thì văn bản không đổi: trang này sẽ báo những chỗ khác, và có thể phát hành bản thay thế.</translation>
    </message>
    <message>
        <source>It replaces no. {0} of {1}, which stays in the register as replaced.</source>
        <translation>Thay thế văn bản số {0} ngày {1}; văn bản cũ vẫn ở trong sổ, ghi là đã thay thế.</translation>
    </message>
    <message>
        <source>The paper is dated {0}, today is {1}. Its number is counted in the term of its own date, and the form in force that day is used.</source>
        <translation>Văn bản ghi ngày {0}, hôm nay là {1}. Số được tính trong nhiệm kỳ của ngày văn bản và dùng thể thức có hiệu lực ngày ấy.</translation>
    </message>
    <message>
        <source>The secretary of that day</source>
        <translation>Bí thư của ngày đó</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ghi tay</translation>
    </message>
</context>
<context>
    <name>IssueLine</name>
    <message>
        <source>In work: what will replace no. {0} of {1}</source>
        <translation>Đang soạn bản thay thế số {0} ngày {1}</translation>
    </message>
    <message>
        <source>Issued as no. {0} of {1}</source>
        <translation>Đã phát hành số {0} ngày {1}</translation>
    </message>
    <message>
        <source>Issued on {0}, its number by hand</source>
        <translation>Đã phát hành ngày {0}, số ghi tay</translation>
    </message>
    <message>
        <source>Make a replacement…</source>
        <translation>Làm bản thay thế…</translation>
    </message>
    <message>
        <source>No. {0} of {1} was withdrawn on {2}</source>
        <translation>Số {0} ngày {1} đã thu hồi ngày {2}</translation>
    </message>
    <message>
        <source>The records have changed since: {0} lines</source>
        <translation>Số liệu đã thay đổi: {0} dòng</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Những chỗ khác</translation>
    </message>
    <message>
        <source>Worded otherwise today, with the same figures: {0} lines</source>
        <translation>Nay viết khác, số liệu không đổi: {0} dòng</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>Soạn bản mới…</translation>
    </message>
</context>
<context>
    <name>IssueNumber</name>
    <message>
        <source>&amp;Dated</source>
        <translation>N&amp;gày văn bản</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Số</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Số bỏ trống: {0}</translation>
    </message>
    <message>
        <source>No. {0} was given already; the next one is {1}.</source>
        <translation>Số {0} đã cấp; số tiếp theo là {1}.</translation>
    </message>
    <message>
        <source>Say why not used…</source>
        <translation>Ghi lý do không dùng…</translation>
    </message>
    <message>
        <source>The number is counted within the term of the paper&apos;s date.</source>
        <translation>Số được tính trong nhiệm kỳ của ngày văn bản.</translation>
    </message>
    <message>
        <source>The paper needs a date, such as 5/11/2024.</source>
        <translation>Văn bản cần ngày, ví dụ 5/11/2024.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Dùng số {0}</translation>
    </message>
    <message>
        <source>Without a term no number can be given; leave it blank.</source>
        <translation>Chưa có nhiệm kỳ nên chưa cấp được số; hãy để trống.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ghi tay</translation>
    </message>
    <message>
        <source>{0} · next number {1}; blank leaves room to write it by hand</source>
        <translation>{0} · số tiếp theo {1}; để trống thì ghi tay</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>As issued, {0} of {1}</source>
        <translation>Đã phát hành, số {0} ngày {1}</translation>
    </message>
    <message>
        <source>By the records today</source>
        <translation>Theo dữ liệu hôm nay</translation>
    </message>
    <message>
        <source>Give the paper its number and keep it as it is, for good (Ctrl+Shift+P)</source>
        <translation>Cấp số và giữ nguyên văn bản như lúc này (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Issue the replacement…</source>
        <translation>Phát hành bản thay thế…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Phát hành…</translation>
    </message>
    <message>
        <source>The issued paper stays as it is. These lines would read otherwise if it were written today from the records.</source>
        <translation>Văn bản đã phát hành giữ nguyên. Nếu lập lại hôm nay theo dữ liệu trong sổ thì các dòng sau sẽ khác.</translation>
    </message>
</context>
<context>
    <name>IssuedActs</name>
    <message>
        <source>Save the issued PDF</source>
        <translation>Lưu PDF đã phát hành</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Đang lưu {0}</translation>
    </message>
</context>
<context>
    <name>IssuedDialog</name>
    <message>
        <source>As issued, {0}</source>
        <translation>Đã phát hành, số {0}</translation>
    </message>
    <message>
        <source>By the records today</source>
        <translation>Theo dữ liệu hôm nay</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>No. {0} of {1}</source>
        <translation>Số {0} ngày {1}</translation>
    </message>
    <message>
        <source>No. {0} replaces no. {1}.</source>
        <translation>Số {0} thay thế số {1}.</translation>
    </message>
    <message>
        <source>Note the number written by hand…</source>
        <translation>Ghi số đã viết tay…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>The issued paper</source>
        <translation>Văn bản đã phát hành</translation>
    </message>
    <message>
        <source>The issued paper stays as it is. These lines would read otherwise if it were written today from the records.</source>
        <translation>Văn bản đã phát hành giữ nguyên. Nếu lập lại hôm nay theo dữ liệu trong sổ thì các dòng sau sẽ khác.</translation>
    </message>
    <message>
        <source>What differs today…</source>
        <translation>Hôm nay khác những gì…</translation>
    </message>
    <message>
        <source>What the replacement changed…</source>
        <translation>Bản thay thế đổi những gì…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Thu hồi…</translation>
    </message>
</context>
<context>
    <name>IssuedFilters</name>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>Mọi nhiệm kỳ</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>Find a paper…</source>
        <translation>Tìm văn bản…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>Đang hiện {0} trong {1}</translation>
    </message>
</context>
<context>
    <name>IssuedPage</name>
    <message>
        <source>Back to the papers</source>
        <translation>Về trang báo cáo</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>Văn bản đã phát hành</translation>
    </message>
    <message>
        <source>No paper was issued yet. Choose a paper, look it through and issue it: it is kept here as it went out.</source>
        <translation>Chưa phát hành văn bản nào. Chọn một văn bản, xem kỹ rồi phát hành: bản đã gửi đi được giữ nguyên ở đây.</translation>
    </message>
    <message>
        <source>Register of issued papers</source>
        <translation>Sổ văn bản đi</translation>
    </message>
    <message>
        <source>Save Excel</source>
        <translation>Lưu Excel</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>{0} papers</source>
        <translation>{0} văn bản</translation>
    </message>
</context>
<context>
    <name>IssuedTable</name>
    <message>
        <source>Cannot be compared</source>
        <translation>Không so được</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang hiệu lực</translation>
    </message>
    <message>
        <source>Kind and abstract</source>
        <translation>Tên loại và trích yếu</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Records changed</source>
        <translation>Số liệu đã thay đổi</translation>
    </message>
    <message>
        <source>Replaced by {0}</source>
        <translation>Thay bởi {0}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Từ đó đến nay</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Withdrawn on {0}: {1}</source>
        <translation>Thu hồi ngày {0}: {1}</translation>
    </message>
    <message>
        <source>Words differ</source>
        <translation>Lời văn khác</translation>
    </message>
    <message>
        <source>{0} lines would be worded otherwise today, no figure</source>
        <translation>{0} dòng nay viết khác, số liệu không đổi</translation>
    </message>
    <message>
        <source>{0} lines would read otherwise today</source>
        <translation>Nếu lập hôm nay thì {0} dòng sẽ khác</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>&amp;Presented by</source>
        <translation>Người t&amp;rình bày</translation>
    </message>
    <message>
        <source>&amp;Title of the item</source>
        <translation>&amp;Tên mục</translation>
    </message>
    <message>
        <source>&amp;What was put forward</source>
        <translation>&amp;Nội dung trình bày</translation>
    </message>
    <message>
        <source>Add a vote</source>
        <translation>Thêm biểu quyết</translation>
    </message>
    <message>
        <source>Conclusion on this &amp;item</source>
        <translation>Kết luận về &amp;mục này</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Ý kiến phát biểu</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>&amp;Password</source>
        <extracomment>Returns the key that was typed, or raises RecordsError; works beside the window.</extracomment>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Type the four lines of the paper printed when the password was given. Small letters, spaces and dashes do not matter.</source>
        <translation>Gõ bốn dòng trên tờ giấy đã in khi đặt mật khẩu. Chữ hoa hay chữ thường, dấu cách và dấu gạch đều được.</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Dùng mật khẩu</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Dùng mã khôi phục</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>This book has a password.</source>
        <translation>Sổ này có mật khẩu.</translation>
    </message>
</context>
<context>
    <name>LifeTab</name>
    <message>
        <source>Army, police, retired</source>
        <translation>Bộ đội, công an, hưu trí</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Correct the row</source>
        <translation>Sửa dòng</translation>
    </message>
    <message>
        <source>In the Party</source>
        <translation>Về Đảng</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>Member register</source>
        <translation>Sổ danh sách đảng viên</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
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
        <source>Remove the row</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Statuses and posts</source>
        <translation>Diễn biến tư cách và chức vụ</translation>
    </message>
    <message>
        <source>Statuses and posts over the years</source>
        <translation>Tư cách và chức vụ qua các năm</translation>
    </message>
    <message>
        <source>Statuses and posts, row by row</source>
        <translation>Tư cách và chức vụ, từng dòng</translation>
    </message>
    <message>
        <source>The roll of any day follows from these rows.</source>
        <translation>Danh sách của mọi ngày dựa vào các dòng này.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Thông tin cá nhân</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
</context>
<context>
    <name>LifeTable</name>
    <message>
        <source>Com</source>
        <translation>CUV</translation>
    </message>
    <message>
        <source>Dd</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Decision, introduction</source>
        <translation>Quyết định, giấy giới thiệu</translation>
    </message>
    <message>
        <source>Dep</source>
        <translation>PBT</translation>
    </message>
    <message>
        <source>Ex</source>
        <translation>MSH</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Gr</source>
        <translation>Tổ</translation>
    </message>
    <message>
        <source>Lf</source>
        <translation>RĐ</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Pr</source>
        <translation>DB</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>NV</translation>
    </message>
    <message>
        <source>ST</source>
        <translation>QC</translation>
    </message>
    <message>
        <source>SU</source>
        <translation>ĐC</translation>
    </message>
    <message>
        <source>Sec</source>
        <translation>BT</translation>
    </message>
    <message>
        <source>Status then</source>
        <translation>Tư cách sau đó</translation>
    </message>
    <message>
        <source>TI</source>
        <translation>TĐ</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>TR</source>
        <translation>CĐ</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Where, how, note</source>
        <translation>Nơi đi, đến; hình thức; ghi chú</translation>
    </message>
    <message>
        <source>foreseen</source>
        <extracomment>Tells a party group from a post without colour.</extracomment>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>từ {0}</translation>
    </message>
    <message>
        <source>{0} (foreseen)</source>
        <translation>{0} (dự kiến)</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} đến {1}</translation>
    </message>
    <message>
        <source>{0}; given up: {1}</source>
        <translation>{0}; thôi: {1}</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>A regular meeting takes at least, minutes</source>
        <translation>Sinh hoạt thường kỳ ít nhất, phút</translation>
    </message>
    <message>
        <source>Months of a year that the rules speak of</source>
        <translation>Số tháng trong năm theo quy định</translation>
    </message>
    <message>
        <source>Regular and thematic in one session, at least, minutes</source>
        <translation>Thường kỳ kết hợp chuyên đề ít nhất, phút</translation>
    </message>
    <message>
        <source>The usual limits again</source>
        <translation>Trở lại mức mặc định</translation>
    </message>
    <message>
        <source>Warn of absences with a reason running, from</source>
        <translation>Nhắc khi vắng có lý do liên tiếp từ</translation>
    </message>
    <message>
        <source>Warn of months of a year without good reason, from</source>
        <translation>Nhắc khi vắng không lý do trong năm từ</translation>
    </message>
    <message>
        <source>When the program warns</source>
        <translation>Khi nào chương trình nhắc</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Agreed for {0}</source>
        <translation>Điểm chi ủy thống nhất: {0}</translation>
    </message>
    <message>
        <source>By the attendance; it cannot be typed</source>
        <translation>Lấy từ điểm danh, không nhập tay</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>Ghi chú: {0}</translation>
    </message>
    <message>
        <source>Proposed for {0}</source>
        <translation>Điểm đề xuất: {0}</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>Committee</source>
        <translation>Chi ủy</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Tối đa</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Đề xuất</translation>
    </message>
</context>
<context>
    <name>ListPaste</name>
    <message>
        <source>Paste a list of people</source>
        <translation>Dán danh sách người</translation>
    </message>
    <message>
        <source>Pasted range</source>
        <translation>Vùng vừa dán</translation>
    </message>
</context>
<context>
    <name>ListsAction</name>
    <message>
        <source>Lists of people</source>
        <translation>Xuất danh sách</translation>
    </message>
</context>
<context>
    <name>ListsCard</name>
    <message>
        <source>Lists of names</source>
        <translation>Danh sách họ tên</translation>
    </message>
    <message>
        <source>Names are listed by given name, then family name, then middle names.</source>
        <translation>Họ tên xếp theo tên, rồi họ, rồi chữ lót. Danh sách trên màn hình và trên văn bản theo cùng một thứ tự.</translation>
    </message>
    <message>
        <source>Order of the t&amp;ones</source>
        <translation>Thứ tự &amp;dấu thanh</translation>
    </message>
    <message>
        <source>a à á ả ã ạ</source>
        <translation>a à á ả ã ạ</translation>
    </message>
    <message>
        <source>a à ả ã á ạ, as in dictionaries</source>
        <translation>a à ả ã á ạ, như từ điển</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>The book is locked. What you were typing is still there, as it was.</source>
        <translation>Sổ đang khóa. Điều đang gõ dở vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>This book has no password to lock it with.</source>
        <extracomment>How often it is looked how long nothing was done; also how late the lock may come.</extracomment>
        <translation>Sổ này không có mật khẩu nên không khóa được.</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Về</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Tì&amp;m</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Đến n&amp;gày</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Tuyên truyền, kiểm tra</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Days and deadlines</source>
        <translation>Ngày kỷ niệm, thời hạn</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Find a name or an act…</source>
        <translation>Tìm tên hoặc việc…</translation>
    </message>
    <message>
        <source>Log of changes</source>
        <translation>Nhật ký thay đổi</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Đảng viên, người lao động</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Lưu Excel…</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Bản chụp</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Take an act back</source>
        <translation>Rút lại một việc</translation>
    </message>
    <message>
        <source>Take this act back</source>
        <translation>Rút lại việc này</translation>
    </message>
    <message>
        <source>Take this act back…</source>
        <translation>Rút lại việc này…</translation>
    </message>
    <message>
        <source>Taken back: {0}

These were changed since and stay as they are:
{1}</source>
        <translation>Đã rút lại: {0}

Những mục sau đã sửa sau đó nên giữ nguyên:
{1}</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} mục nữa</translation>
    </message>
    <message>
        <source>{0}

Everything this act did is taken back. What was changed since stays as it is and is named. You can undo this step too.</source>
        <translation>{0}

Tất cả những gì việc này đã làm sẽ được rút lại. Mục nào đã sửa sau đó thì giữ nguyên và được nêu tên. Bước này cũng hoàn tác được.</translation>
    </message>
    <message>
        <source>{0} acts</source>
        <translation>{0} việc</translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người ghi</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>What became of each record</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
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
    <name>MakeUpActs</name>
    <message>
        <source>Remove make-up</source>
        <translation>Bỏ học bù</translation>
    </message>
    <message>
        <source>Remove this make-up</source>
        <translation>Bỏ lần học bù này</translation>
    </message>
    <message>
        <source>{0}: {1}. What it covered is owed again; the absence stays.</source>
        <translation>{0}: {1}. Nội dung đã học bù trở lại thành còn nợ; lần vắng vẫn giữ.</translation>
    </message>
</context>
<context>
    <name>MakeUpDialog</name>
    <message>
        <source>&amp;Confirmed by</source>
        <translation>Người &amp;xác nhận</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hình thức</translation>
    </message>
    <message>
        <source>&amp;Made up on</source>
        <translation>&amp;Ngày học bù</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>A make-up covers the topics of the meeting that was missed. The absence itself stays in the meeting&apos;s figures.</source>
        <translation>Học bù là học đủ các nội dung của buổi đã vắng. Lần vắng vẫn giữ trong số liệu của buổi họp.</translation>
    </message>
    <message>
        <source>Choose who confirmed that it was made up.</source>
        <translation>Chọn người xác nhận đã học bù.</translation>
    </message>
    <message>
        <source>Correct make-up</source>
        <translation>Sửa học bù</translation>
    </message>
    <message>
        <source>Enter for {0} absences</source>
        <translation>Ghi cho {0} lần vắng</translation>
    </message>
    <message>
        <source>Enter make-up</source>
        <translation>Ghi học bù</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Lưu thay đổi</translation>
    </message>
    <message>
        <source>The absences made up</source>
        <translation>Các lần vắng được học bù</translation>
    </message>
    <message>
        <source>Write the day of the make-up as dd/mm/yyyy.</source>
        <translation>Ghi ngày học bù theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>{0} is still to come; a make-up is entered when it is done.</source>
        <translation>Ngày {0} chưa tới; chỉ ghi học bù khi đã học xong.</translation>
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
        <source>Choose the party group that meets.</source>
        <translation>Hãy chọn tổ đảng họp.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>Sửa buổi họp</translation>
    </message>
    <message>
        <source>New meeting</source>
        <extracomment>At the usual size of text. What the style sheet adds to the fields once they are shown. What follows the kind and the date as long as it is left as proposed. Choices that are quickly made again: leaving them asks nothing.</extracomment>
        <translation>Thêm buổi họp</translation>
    </message>
    <message>
        <source>Nobody is on this roll on {0}.</source>
        <translation>Ngày {0} không có ai thuộc diện triệu tập.</translation>
    </message>
    <message>
        <source>Nothing of what you typed is saved yet.</source>
        <translation>Những gì vừa nhập chưa được lưu.</translation>
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
        <source>, every {0} months</source>
        <translation>, {0} tháng một lần</translation>
    </message>
    <message>
        <source>A &amp;thematic meeting as well, in one session</source>
        <translation>Kết hợp sinh hoạt &amp;chuyên đề trong cùng buổi</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Nothing was saved yet: choose the party group that meets.</source>
        <translation>Chưa lưu gì: hãy chọn tổ đảng họp.</translation>
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
        <source>Party g&amp;roup</source>
        <translation>Củ&amp;a tổ đảng</translation>
    </message>
    <message>
        <source>Topics &amp;delivered</source>
        <translation>Nội dung học tập, &amp;quán triệt</translation>
    </message>
    <message>
        <source>Usual day: the last {0} of the month</source>
        <translation>Ngày thường lệ: {0} cuối tháng</translation>
    </message>
    <message>
        <source>Usual day: {0} of the month</source>
        <translation>Ngày thường lệ: ngày {0} hằng tháng</translation>
    </message>
    <message>
        <source>Usual day: {0}, week {1} of the month</source>
        <translation>Ngày thường lệ: {0}, tuần thứ {1} của tháng</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>All kinds</source>
        <translation>Tất cả các loại</translation>
    </message>
    <message>
        <source>Cancel it, and say why</source>
        <translation>Hủy buổi họp và ghi lý do</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>Sửa buổi họp</translation>
    </message>
    <message>
        <source>Edit the meeting (F2)</source>
        <translation>Sửa buổi họp (F2)</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>Import an old sheet…</source>
        <translation>Nhập sổ theo dõi cũ…</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Meetings</source>
        <extracomment>All meetings, those of one kind, or those whose signed papers have no scan.</extracomment>
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
        <source>Remove or cancel meeting</source>
        <translation>Xóa hoặc hủy buổi họp</translation>
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
        <source>Sign-in list</source>
        <translation>In danh sách ký</translation>
    </message>
    <message>
        <source>Takes meetings and marks from the attendance kept in Excel</source>
        <translation>Lấy các buổi họp và điểm danh từ bảng theo dõi đang giữ trong Excel</translation>
    </message>
    <message>
        <source>The record cannot be closed yet</source>
        <translation>Chưa hoàn tất được</translation>
    </message>
    <message>
        <source>Which meetings</source>
        <translation>Chọn buổi họp</translation>
    </message>
    <message>
        <source>Without a signed scan</source>
        <translation>Chưa có bản chụp</translation>
    </message>
    <message>
        <source>meetings: {0}</source>
        <translation>{0} buổi họp</translation>
    </message>
    <message>
        <source>{0}, {1}: this meeting and its unmarked roll go to the trash, from which they can be restored.</source>
        <translation>{0}, ngày {1}: buổi họp này và danh sách chưa điểm danh của buổi chuyển vào thùng rác, khi cần thì khôi phục lại.</translation>
    </message>
</context>
<context>
    <name>MeetingPaperChoices</name>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Nghị quyết</translation>
    </message>
    <message>
        <source>Items of the extract</source>
        <translation>Các mục được trích</translation>
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
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Quay lại (Alt+←)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Papers, scans</source>
        <translation>Giấy tờ, bản chụp</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>Sign-in list</source>
        <translation>In danh sách ký</translation>
    </message>
    <message>
        <source>Topics, guests</source>
        <translation>Nội dung, khách mời</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Attendance sheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</source>
        <translation>Bảng theo dõi (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Choose the attendance sheet</source>
        <translation>Chọn bảng theo dõi sinh hoạt</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Thêm buổi họp</translation>
    </message>
    <message>
        <source>Sign-in list</source>
        <translation>In danh sách ký</translation>
    </message>
</context>
<context>
    <name>MeetingsTable</name>
    <message>
        <source>Cancelled: {0}</source>
        <translation>Đã hủy: {0}</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Handbook app</source>
        <translation>Sổ tay ĐVĐT</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại buổi họp</translation>
    </message>
    <message>
        <source>Missing {0}</source>
        <translation>Thiếu {0}</translation>
    </message>
    <message>
        <source>Not noted as posted: two days after the meeting</source>
        <translation>Chưa ghi đã đăng: quá hai ngày sau buổi họp</translation>
    </message>
    <message>
        <source>Not yet recorded: {0}</source>
        <translation>Chưa ghi: {0}</translation>
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
        <source>Record</source>
        <translation>Tình trạng</translation>
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
    <message>
        <source>by {0}</source>
        <translation>hạn {0}</translation>
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
        <extracomment>What the unit shall keep of a narrow window, and what the frame and the bar at its side take. The columns that are left out of a narrow window, one after the other.</extracomment>
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
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>Hiện {0}/{1}</translation>
    </message>
    <message>
        <source>{0} of {1} shown; {2} in other groups</source>
        <translation>Hiện {0}/{1}; nhóm khác: {2}</translation>
    </message>
</context>
<context>
    <name>MemberMoves</name>
    <message>
        <source>Entered: {0}.</source>
        <translation>Đã ghi: {0}.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Người mới</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole import back.</source>
        <translation>Bấm Ctrl+Z để hoàn tác cả lần nhập.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Nhập từ Excel…</translation>
    </message>
    <message>
        <source>Lists…</source>
        <translation>Xuất danh sách…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Biến động</translation>
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
        <source>Remove, entered by mistake…</source>
        <translation>Xóa vì ghi nhầm…</translation>
    </message>
    <message>
        <source>{0} people imported.</source>
        <translation>Đã nhập {0} người.</translation>
    </message>
    <message>
        <source>{0} people updated from the list.</source>
        <translation>Đã cập nhật {0} người theo danh sách.</translation>
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
        <source>Party group</source>
        <translation>Tổ đảng</translation>
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
    <name>MinutesParts</name>
    <message>
        <source>Conclusions, end</source>
        <translation>Kết luận, kết thúc</translation>
    </message>
    <message>
        <source>Resolution, tasks ({0})</source>
        <translation>Nghị quyết, nhiệm vụ ({0})</translation>
    </message>
    <message>
        <source>Tasks given before ({0}/{1})</source>
        <translation>Nhiệm vụ kỳ trước ({0}/{1})</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Thành phần dự</translation>
    </message>
</context>
<context>
    <name>MinutesTab</name>
    <message>
        <source>Do not write state secrets into this program.</source>
        <translation>Không nhập nội dung bí mật nhà nước vào phần mềm này.</translation>
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
    <name>MoveDialog</name>
    <message>
        <source>Enter the day to see what it changes.</source>
        <translation>Nhập ngày để xem điều gì thay đổi.</translation>
    </message>
    <message>
        <source>Enter the move</source>
        <extracomment>Stands for somebody who is not in the book yet.</extracomment>
        <translation>Ghi biến động</translation>
    </message>
    <message>
        <source>Not yet on the roll</source>
        <translation>Chưa vào danh sách</translation>
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
        <source>Someone who is not in the book yet</source>
        <translation>Người chưa có trong sổ</translation>
    </message>
    <message>
        <source>The twelve months of probation end on {0}: check the day.</source>
        <translation>Mười hai tháng dự bị kết thúc ngày {0}: hãy kiểm tra lại ngày.</translation>
    </message>
    <message>
        <source>{0} is still to come: check the day.</source>
        <translation>Ngày {0} chưa tới: hãy kiểm tra lại ngày.</translation>
    </message>
</context>
<context>
    <name>MoveFields</name>
    <message>
        <source>&amp;As</source>
        <translation>Với tư &amp;cách</translation>
    </message>
    <message>
        <source>&amp;Day of death</source>
        <translation>&amp;Ngày từ trần</translation>
    </message>
    <message>
        <source>&amp;Decision or introduction, number and date</source>
        <translation>&amp;Quyết định, giấy giới thiệu (số, ngày)</translation>
    </message>
    <message>
        <source>&amp;First day without the post</source>
        <translation>&amp;Ngày đầu tiên thôi chức vụ</translation>
    </message>
    <message>
        <source>&amp;From which day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hình thức</translation>
    </message>
    <message>
        <source>&amp;Last day (empty: not known yet)</source>
        <translation>Đến &amp;hết ngày (để trống: chưa rõ)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>Committee that &amp;introduces</source>
        <translation>Cấp ủy &amp;giới thiệu</translation>
    </message>
    <message>
        <source>Committee that &amp;receives</source>
        <translation>Cấp ủy &amp;nhận</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Hãy nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>From &amp;where (base organisation)</source>
        <translation>Từ tổ chức cơ sở đảng nà&amp;o</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>Ghi ch&amp;ú</translation>
    </message>
    <message>
        <source>To &amp;where (base organisation)</source>
        <translation>Đến tổ chức cơ sở đảng nà&amp;o</translation>
    </message>
</context>
<context>
    <name>NarrativeCard</name>
    <message>
        <source>In your own words</source>
        <extracomment>Those who receive a paper are proposed a line each, and all are to be seen.</extracomment>
        <translation>Lời văn</translation>
    </message>
    <message>
        <source>Write on from the proposed words</source>
        <translation>Viết tiếp từ lời gợi ý</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>At least {0} characters; three or four words that belong together only for you are easy to remember and hard to guess.</source>
        <translation>Ít nhất {0} ký tự; ba, bốn từ chỉ mình thấy liên quan với nhau thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>Easy to guess: add another word.</source>
        <translation>Dễ đoán: hãy thêm một từ nữa.</translation>
    </message>
    <message>
        <source>Fair: another word would make it strong.</source>
        <translation>Khá: thêm một từ nữa thì mạnh.</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>Khó đoán.</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>&amp;Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same once &amp;again</source>
        <translation>Gõ &amp;lại lần nữa</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần gõ không giống nhau.</translation>
    </message>
    <message>
        <source>Too short: at least {0} characters.</source>
        <translation>Quá ngắn: cần ít nhất {0} ký tự.</translation>
    </message>
    <message>
        <source>{0} The two are the same.</source>
        <translation>{0} Hai lần gõ giống nhau.</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Give the book a password</source>
        <translation>Đặt mật khẩu cho sổ</translation>
    </message>
    <message>
        <source>The book is backed up first and then written anew; its backups follow. Without the password or the recovery code, which comes next, nobody can open it: not even who made the program.</source>
        <translation>Sổ được sao lưu trước rồi ghi lại; các bản sao lưu cũng theo mật khẩu này. Mất cả mật khẩu lẫn mã khôi phục (ở bước sau) thì không ai mở được sổ, kể cả người làm ra chương trình.</translation>
    </message>
</context>
<context>
    <name>NextTopics</name>
    <message>
        <source>Next: {0} {1}</source>
        <translation>Tiếp theo: {0} {1}</translation>
    </message>
    <message>
        <source>The first content of “{0}” that no meeting has delivered: tick it</source>
        <translation>Đánh dấu nội dung đầu tiên của “{0}” chưa buổi nào học</translation>
    </message>
</context>
<context>
    <name>OldSheet</name>
    <message>
        <source>Cells</source>
        <translation>Số ô</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã hoàn tất</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Column {0} “{1}”: which kind of meeting?</source>
        <extracomment>Stands for &quot;nothing decided&quot; where None means &quot;left out&quot;.</extracomment>
        <translation>Cột {0} “{1}”: ngày nào, loại buổi họp nào?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác trong sổ</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Tên cột</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Leave these cells out</source>
        <translation>Bỏ các ô này</translation>
    </message>
    <message>
        <source>Leave these marks out</source>
        <translation>Không ghi các dấu này</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>Không nhập cột này</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Để ngoài</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Số dấu</translation>
    </message>
    <message>
        <source>Marks of the sheet</source>
        <translation>Dấu trong bảng</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Meaning taken from</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Name in the sheet</source>
        <translation>Họ tên trong bảng</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Buổi mới</translation>
    </message>
    <message>
        <source>Nobody of the book: leave this row out</source>
        <translation>Không có ai trong sổ: bỏ dòng này</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Để trống</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Không đọc</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Off the roll</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>Person in the book</source>
        <translation>Trong sổ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Row no.</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Row {0}: who is “{1}”?</source>
        <translation>Dòng {0}: “{1}” là ai?</translation>
    </message>
    <message>
        <source>Same day twice</source>
        <translation>Trùng ngày</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Trùng tên</translation>
    </message>
    <message>
        <source>Several in the book</source>
        <translation>Sổ có nhiều buổi</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Take them as recorded: {0}</source>
        <translation>Ghi như bảng cũ, tư cách {0}</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Hiểu là</translation>
    </message>
    <message>
        <source>The sheet does not say; it is taken as chosen above.</source>
        <translation>Bảng không ghi loại buổi họp; lấy theo lựa chọn ở trên.</translation>
    </message>
    <message>
        <source>To be entered</source>
        <translation>Sẽ ghi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Số cộng</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Lặp</translation>
    </message>
    <message>
        <source>What does “{0}” mean in this sheet?</source>
        <translation>Trong bảng này “{0}” nghĩa là gì?</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Điều cần xem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở các ô</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Ngày nào?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Là ai?</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>legend of the sheet</source>
        <translation>chú giải của bảng</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>usual meaning</source>
        <translation>thói quen ghi</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} từ {1}</translation>
    </message>
    <message>
        <source>{0} has marks on {1} days when the book does not have them on the roll ({2} to {3}); {4}. Their statuses stay as they are, whatever is chosen.</source>
        <translation>{0} có dấu ở {1} buổi mà theo sổ chưa có hoặc không còn trong danh sách (từ {2} đến {3}); tư cách trong sổ: {4}. Chọn thế nào thì tư cách trong sổ vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>{0} marks off the roll</source>
        <translation>{0} dấu của ngày không có trong danh sách</translation>
    </message>
    <message>
        <source>{0}: left out</source>
        <translation>{0}: không ghi</translation>
    </message>
    <message>
        <source>{0}: taken as {1}</source>
        <translation>{0}: ghi với tư cách {1}</translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Attended</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>Marked as away, but chair, minute taker, presenter or speaker here: {0}. Correct the attendance or the minutes.</source>
        <translation>Điểm danh ghi không dự, nhưng biên bản ghi là chủ trì, thư ký, người trình bày hoặc phát biểu: {0}. Hãy sửa điểm danh hoặc sửa biên bản.</translation>
    </message>
    <message>
        <source>Minute taker</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Not yet recorded: {0}. The counts are not whole yet.</source>
        <translation>Chưa ghi điểm danh: {0}. Số liệu chưa đầy đủ.</translation>
    </message>
    <message>
        <source>Party members called</source>
        <translation>Đảng viên được triệu tập</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Temporarily elsewhere</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Voters present</source>
        <translation>Có quyền biểu quyết, có mặt</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Thành phần dự</translation>
    </message>
    <message>
        <source>Who came to the meeting</source>
        <translation>Thành phần dự họp</translation>
    </message>
    <message>
        <source>Who led it</source>
        <translation>Chủ trì, thư ký</translation>
    </message>
    <message>
        <source>Who was away</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>With reason</source>
        <translation>Có lý do</translation>
    </message>
    <message>
        <source>Without reason</source>
        <translation>Không lý do</translation>
    </message>
    <message>
        <source>exempt {0}</source>
        <translation>được miễn {0}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>official {0}</source>
        <translation>chính thức {0}</translation>
    </message>
    <message>
        <source>on special duty {0}</source>
        <translation>nhiệm vụ đặc biệt {0}</translation>
    </message>
    <message>
        <source>probationary {0}</source>
        <translation>dự bị {0}</translation>
    </message>
    <message>
        <source>temporarily here {0}</source>
        <translation>sinh hoạt tạm thời {0}</translation>
    </message>
    <message>
        <source>“{0}” has {1} votes, but only {2} voters were present: correct the vote or the attendance.</source>
        <translation>“{0}” ghi {1} phiếu nhưng chỉ có {2} đảng viên có quyền biểu quyết có mặt: hãy sửa số phiếu hoặc sửa điểm danh.</translation>
    </message>
</context>
<context>
    <name>OpinionRow</name>
    <message>
        <source>New opinion</source>
        <translation>Ý kiến mới</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Opinion of {0}</source>
        <translation>Ý kiến của {0}</translation>
    </message>
    <message>
        <source>Remove this opinion</source>
        <translation>Xóa ý kiến này</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>What was said; Enter goes to the next speaker</source>
        <translation>Nội dung ý kiến; Enter sang người tiếp theo</translation>
    </message>
</context>
<context>
    <name>OptionsSide</name>
    <message>
        <source>A &amp;new password, for the one who receives it</source>
        <translation>Mật khẩu mới cho &amp;người nhận</translation>
    </message>
    <message>
        <source>In the folder beside the book</source>
        <translation>Trong thư mục, cạnh tệp sổ</translation>
    </message>
    <message>
        <source>In this book</source>
        <translation>Trong sổ này</translation>
    </message>
    <message>
        <source>No pass&amp;word</source>
        <translation>&amp;Không có mật khẩu</translation>
    </message>
    <message>
        <source>Note in this book &amp;that it was handed over</source>
        <translation>Ghi vào sổ này rằng sổ đã bàn &amp;giao</translation>
    </message>
    <message>
        <source>Records &amp;of</source>
        <translation>Số liệu &amp;của</translation>
    </message>
    <message>
        <source>The &amp;same password as this book</source>
        <extracomment>A span of days that may be told of, with its name.</extracomment>
        <translation>&amp;Cùng mật khẩu với sổ này</translation>
    </message>
    <message>
        <source>The book needs its password, but the papers in the folder can be read by whoever holds it. Untick them to leave them out: the minutes can still be printed at the end.</source>
        <translation>Sổ phải có mật khẩu mới mở được, nhưng giấy tờ trong thư mục thì ai cầm cũng đọc được. Bỏ đánh dấu để không kèm theo: biên bản vẫn in được ở bước cuối.</translation>
    </message>
    <message>
        <source>The copy of the book has</source>
        <translation>Bản sao của sổ</translation>
    </message>
    <message>
        <source>The overview says so then; the book can still be written to.</source>
        <translation>Trang Tổng quan sẽ ghi như vậy; sổ vẫn ghi được như trước.</translation>
    </message>
    <message>
        <source>With the &amp;inspection pack: minutes, lists, scans and logs</source>
        <translation>Kèm &amp;hồ sơ kiểm tra: biên bản, danh sách, bản quét, sổ theo dõi</translation>
    </message>
    <message>
        <source>With the &amp;minutes of the handover as PDF and Word</source>
        <translation>Kèm &amp;biên bản bàn giao (PDF và Word)</translation>
    </message>
</context>
<context>
    <name>OthersPresent</name>
    <message>
        <source>&amp;Guests</source>
        <translation>&amp;Khách mời</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>Người dự khác</translation>
    </message>
    <message>
        <source>Staff, by &amp;number only</source>
        <translation>Người lao động, chỉ ghi &amp;số</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Attendance, 12 months</source>
        <translation>Tỷ lệ dự sinh hoạt 12 tháng</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
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
        <source>Sent</source>
        <translation>Đã gửi</translation>
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
    <message>
        <source>{0} · {1} · cancelled</source>
        <translation>{0} · {1} · đã hủy</translation>
    </message>
</context>
<context>
    <name>OwedLists</name>
    <message>
        <source>Absences and make-ups</source>
        <translation>Buổi vắng, học bù</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Theo người</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Theo nội dung</translation>
    </message>
</context>
<context>
    <name>OwedTab</name>
    <message>
        <source>&amp;Left owed by an absence</source>
        <translation>Chỉ do &amp;vắng họp</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Enter make-up…</source>
        <translation>Ghi học bù…</translation>
    </message>
    <message>
        <source>Made up already; correct it or take it out if it was entered wrongly.</source>
        <translation>Đã học bù; nếu ghi nhầm thì sửa hoặc bỏ.</translation>
    </message>
    <message>
        <source>Never absent from a meeting on it, so nothing to make up: enter a study.</source>
        <translation>Chưa vắng buổi nào có nội dung này nên không có gì để học bù; hãy ghi tự học.</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>Remove make-up</source>
        <translation>Bỏ học bù</translation>
    </message>
    <message>
        <source>Select rows, then enter how the absences were made up.</source>
        <translation>Chọn các dòng rồi ghi học bù cho những lần vắng.</translation>
    </message>
    <message>
        <source>To be made up: {0} absences</source>
        <translation>Sẽ ghi học bù cho {0} lần vắng</translation>
    </message>
</context>
<context>
    <name>OwingTable</name>
    <message>
        <source>Absent on</source>
        <translation>Vắng ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm đối tượng</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Học bù</translation>
    </message>
    <message>
        <source>Made up on {0}</source>
        <translation>Học bù {0}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Not yet studied</source>
        <translation>Chưa học</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Còn phải học</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>For some party groups only</source>
        <translation>Chỉ dành cho một số tổ đảng</translation>
    </message>
    <message>
        <source>Its author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Its name in full, as in reports</source>
        <translation>Tên đầy đủ, dùng trong báo cáo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Name in lists</source>
        <translation>Tên gọi trong danh sách</translation>
    </message>
    <message>
        <source>Self-study counts only when somebody has confirmed it</source>
        <translation>Tự học chỉ được tính khi đã có người xác nhận</translation>
    </message>
    <message>
        <source>Taken from where</source>
        <translation>Căn cứ để lấy ngày này</translation>
    </message>
    <message>
        <source>The campaign has no name; write it.</source>
        <translation>Đợt sinh hoạt chưa có tên; hãy ghi tên.</translation>
    </message>
    <message>
        <source>The work that is studied</source>
        <translation>Tác phẩm, văn kiện được học</translation>
    </message>
    <message>
        <source>What counts as having met a topic</source>
        <translation>Thế nào là đã học một nội dung</translation>
    </message>
    <message>
        <source>With none ticked the campaign is for the whole cell and its staff.</source>
        <translation>Không đánh dấu tổ nào thì đợt dành cho cả chi bộ và người lao động.</translation>
    </message>
    <message>
        <source>Write the first and the last day as dd/mm/yyyy.</source>
        <translation>Hãy ghi ngày bắt đầu và ngày kết thúc dạng dd/mm/yyyy.</translation>
    </message>
</context>
<context>
    <name>PackButton</name>
    <message>
        <source>Inspection pack…</source>
        <extracomment>More room than the icon fills, so that icon and word stand apart.</extracomment>
        <translation>Hồ sơ kiểm tra…</translation>
    </message>
    <message>
        <source>Minutes, lists, absences, scans and logs of the period in a folder and a zip</source>
        <translation>Biên bản, danh sách dự, vắng mặt, bản quét và các sổ của kỳ, thành một thư mục và một tệp nén</translation>
    </message>
    <message>
        <source>Papers are missing</source>
        <translation>Còn thiếu giấy tờ</translation>
    </message>
    <message>
        <source>Save the inspection pack</source>
        <translation>Lưu hồ sơ kiểm tra</translation>
    </message>
    <message>
        <source>The pack is whole, but {0} papers were not there to go into it, such as scans of signed minutes. The sheet “{1}” of its index names each of them with the reason.</source>
        <translation>Hồ sơ đã lập xong, nhưng còn {0} giấy tờ chưa có để đưa vào, ví dụ bản quét biên bản đã ký. Trang tính “{1}” trong mục lục ghi từng giấy tờ và lý do.</translation>
    </message>
    <message>
        <source>Writing the inspection pack {0}</source>
        <translation>Đang lập hồ sơ kiểm tra {0}</translation>
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
    <name>PaperField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>File of the reflection paper</source>
        <translation>Tệp bài thu hoạch</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>Bỏ tệp</translation>
    </message>
    <message>
        <source>PDF, JPG or PNG</source>
        <translation>PDF, JPG hoặc PNG</translation>
    </message>
</context>
<context>
    <name>PaperIssuer</name>
    <message>
        <source>Drawing the paper</source>
        <translation>Đang lập văn bản</translation>
    </message>
    <message>
        <source>Make a replacement</source>
        <translation>Làm bản thay thế</translation>
    </message>
    <message>
        <source>The words can be written again. No. {0} stays as it was issued, and in force, until the replacement is issued under a number of its own.</source>
        <translation>Lời văn sẽ sửa lại được. Văn bản số {0} giữ nguyên và vẫn có hiệu lực cho đến khi phát hành bản thay thế với số mới.</translation>
    </message>
    <message>
        <source>Write a replacement</source>
        <translation>Soạn bản thay thế</translation>
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
    <name>PaperPrinter</name>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Sent to {0}: 1 page</source>
        <translation>Đã gửi tới {0}: 1 trang</translation>
    </message>
    <message>
        <source>Sent to {0}: {1} pages</source>
        <translation>Đã gửi tới máy in {0}: {1} trang</translation>
    </message>
    <message>
        <source>{0} (signed)</source>
        <translation>{0} (đã ký số)</translation>
    </message>
    <message>
        <source>{0} is a workbook. Save it as Excel, open it there and print it: it is set up for A4, with its heads on every page and the pages numbered.</source>
        <translation>{0} là tệp Excel. Hãy lưu Excel, mở bằng Excel rồi in: tệp đã đặt sẵn khổ A4, tiêu đề lặp lại ở mỗi trang và đánh số trang.</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Tính đến ngày</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>&amp;Outline and title</source>
        <translation>&amp;Đề cương và tên gọi</translation>
    </message>
    <message>
        <source>As the campaign&apos;s document asks</source>
        <translation>Theo văn bản chỉ đạo của đợt</translation>
    </message>
    <message>
        <source>Charts of attendance and topics</source>
        <translation>Biểu đồ tỷ lệ dự và nội dung</translation>
    </message>
    <message>
        <source>Closing report (tổng kết)</source>
        <translation>Báo cáo tổng kết</translation>
    </message>
    <message>
        <source>Every figure with its definition and names</source>
        <translation>Diễn giải từng số liệu, kèm tên</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Interim report on a stage (sơ kết)</source>
        <translation>Báo cáo sơ kết giai đoạn</translation>
    </message>
    <message>
        <source>Line of the cell for the upper committee&apos;s table</source>
        <translation>Dòng tổng hợp của chi bộ để cấp trên ghép biểu</translation>
    </message>
    <message>
        <source>Meetings and self-study</source>
        <translation>Các buổi sinh hoạt và tự học</translation>
    </message>
    <message>
        <source>No directive prescribes these tables: they are proposals, and their notes say so. They can be changed in the Word file. Those with nothing to say are left out.</source>
        <translation>Không văn bản nào quy định mẫu các biểu này: đây là đề xuất, ghi chú dưới biểu nói rõ như vậy. Có thể sửa trong tệp Word. Biểu không có số liệu thì không in.</translation>
    </message>
    <message>
        <source>Results of the period</source>
        <translation>Báo cáo kết quả của kỳ</translation>
    </message>
    <message>
        <source>Results topic by topic</source>
        <translation>Kết quả từng nội dung</translation>
    </message>
    <message>
        <source>Results year by year, of several years</source>
        <translation>Kết quả qua các năm (kỳ nhiều năm)</translation>
    </message>
    <message>
        <source>What the report carries</source>
        <translation>Báo cáo in kèm những gì</translation>
    </message>
    <message>
        <source>What was made known</source>
        <translation>Tin, bài, hoạt động tuyên truyền</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>“{0}” of line {1} is empty; write it, or remove the line.</source>
        <translation>“{0}” ở dòng {1} còn trống; hãy ghi vào, hoặc bỏ dòng ấy.</translation>
    </message>
    <message>
        <source>“{0}” of line {1} is no day; write it as dd/mm/yyyy or leave it empty.</source>
        <translation>“{0}” ở dòng {1} không phải là một ngày; hãy ghi dạng dd/mm/yyyy hoặc để trống.</translation>
    </message>
</context>
<context>
    <name>PartyGroups</name>
    <message>
        <source>Party group of the {0} people chosen…</source>
        <translation>Tổ đảng của {0} người đã chọn…</translation>
    </message>
    <message>
        <source>Party group set for {0} people.</source>
        <translation>Đã xếp tổ đảng cho {0} người.</translation>
    </message>
    <message>
        <source>Party groups of the cell…</source>
        <translation>Các tổ đảng của chi bộ…</translation>
    </message>
    <message>
        <source>Party group…</source>
        <translation>Tổ đảng…</translation>
    </message>
</context>
<context>
    <name>PasswordBox</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Có vẻ phím Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>It begins or ends with a space, which counts.</source>
        <translation>Mật khẩu bắt đầu hoặc kết thúc bằng dấu cách; dấu cách ấy cũng được tính.</translation>
    </message>
    <message>
        <source>It has Vietnamese letters: the input method must be the same.</source>
        <translation>Mật khẩu có chữ tiếng Việt: lần sau cũng phải bật bộ gõ như vậy.</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>After {0} minutes</source>
        <translation>Sau {0} phút</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
    <message>
        <source>Give the book a password…</source>
        <translation>Đặt mật khẩu cho sổ…</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Khóa ngay (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock the window when nobody types or moves the mouse</source>
        <translation>Tự khóa khi không ai gõ phím hay di chuột</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Không tự khóa</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>Mã khôi phục…</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Bỏ mật khẩu…</translation>
    </message>
    <message>
        <source>This book has a password: its file and its backups are unreadable without.</source>
        <translation>Sổ này có mật khẩu: không có mật khẩu thì không đọc được tệp sổ và các bản sao lưu.</translation>
    </message>
    <message>
        <source>What is being typed stays as it is until the book is unlocked.</source>
        <translation>Điều đang gõ dở được giữ nguyên cho đến khi mở khóa.</translation>
    </message>
</context>
<context>
    <name>PasswordChoice</name>
    <message>
        <source>Protect the book with a pass&amp;word (recommended)</source>
        <translation>&amp;Bảo vệ sổ bằng mật khẩu (nên dùng)</translation>
    </message>
    <message>
        <source>Without a password whoever gets hold of the file can read everything in it. It holds personal data, party membership among them, which Law 91/2025/QH15 obliges the cell to protect: then the computer, the account and every stick have to be kept safe instead.</source>
        <translation>Không có mật khẩu thì ai cầm được tệp sổ đều đọc được hết. Sổ có dữ liệu cá nhân, trong đó có việc là đảng viên, mà Luật 91/2025/QH15 buộc phải bảo vệ: khi đó phải giữ chặt máy tính, tài khoản và từng chiếc USB.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ẩn điều đang gõ</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện điều đang gõ</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Done again: {0}</source>
        <translation>Đã làm lại: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Đã hoàn tác: {0}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>A reason is kept only for an absence.</source>
        <translation>Chỉ người vắng mới có lý do.</translation>
    </message>
    <message>
        <source>Everything pasted stands on the sheet already. Nothing changes.</source>
        <translation>Mọi dòng vừa dán đã có trong bảng. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Bỏ các dòng này</translation>
    </message>
    <message>
        <source>Nobody: leave this row out</source>
        <translation>Không có ai: bỏ dòng này</translation>
    </message>
    <message>
        <source>Nothing is written in this row; the sheet stays.</source>
        <translation>Dòng này để trống; bảng giữ nguyên.</translation>
    </message>
    <message>
        <source>Paste into the attendance sheet</source>
        <extracomment>Takes what is to be recorded; raises RecordsError when the book refuses.</extracomment>
        <translation>Dán vào bảng điểm danh</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Các dòng vừa dán</translation>
    </message>
    <message>
        <source>Record the marks</source>
        <translation>Ghi điểm danh</translation>
    </message>
    <message>
        <source>Record {0} people</source>
        <translation>Ghi cho {0} người</translation>
    </message>
    <message>
        <source>Row {0}: who is “{1}”?</source>
        <translation>Dòng {0}: “{1}” là ai?</translation>
    </message>
    <message>
        <source>Rows that wait for your decision: {0}.</source>
        <translation>Còn {0} dòng phải chọn.</translation>
    </message>
    <message>
        <source>The filter hides this person, and what is hidden never changes. Show everyone and paste again.</source>
        <translation>Người này đang bị lọc ẩn, dòng ẩn không bao giờ bị đổi. Hãy bỏ lọc rồi dán lại.</translation>
    </message>
    <message>
        <source>The sheet has no person left for this row.</source>
        <translation>Bảng không còn người cho dòng này.</translation>
    </message>
    <message>
        <source>What does the mark “{0}” mean? The answer holds for all rows with it.</source>
        <translation>Dấu “{0}” nghĩa là gì? Áp dụng cho mọi dòng có dấu này.</translation>
    </message>
    <message>
        <source>{0} already so</source>
        <translation>{0} người đã ghi như vậy</translation>
    </message>
    <message>
        <source>{0} names are not on the sheet and are left out</source>
        <translation>{0} tên không có trong bảng nên để ngoài</translation>
    </message>
    <message>
        <source>{0} other rows record nothing</source>
        <translation>{0} dòng khác không ghi gì</translation>
    </message>
    <message>
        <source>{0} pasted rows have no person left on the sheet, so nothing is recorded. Check where the range begins, or paste the names along with the marks.</source>
        <translation>Vùng vừa dán thừa {0} dòng so với bảng nên chưa ghi gì. Hãy xem lại dòng bắt đầu dán, hoặc chép cả cột họ tên cùng cột dấu.</translation>
    </message>
    <message>
        <source>{0} will be recorded</source>
        <translation>{0} người sẽ được ghi</translation>
    </message>
</context>
<context>
    <name>PasteTable</name>
    <message>
        <source>After pasting</source>
        <translation>Sau khi dán</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Đã ghi như vậy</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Đang bị ẩn</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Để ngoài</translation>
    </message>
    <message>
        <source>No row left</source>
        <translation>Thừa dòng</translation>
    </message>
    <message>
        <source>Not absent</source>
        <translation>Không vắng</translation>
    </message>
    <message>
        <source>Not on the sheet</source>
        <translation>Không có trong bảng</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Để trống</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Trong bảng</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Vừa dán</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Row no.</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>Nhiều người</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Lặp</translation>
    </message>
    <message>
        <source>Unknown mark</source>
        <translation>Dấu chưa rõ</translation>
    </message>
    <message>
        <source>Will be recorded</source>
        <translation>Sẽ ghi</translation>
    </message>
</context>
<context>
    <name>PeopleSide</name>
    <message>
        <source>&amp;Day of the handover</source>
        <translation>&amp;Ngày bàn giao</translation>
    </message>
    <message>
        <source>Post of who hands over</source>
        <translation>Chức vụ người giao</translation>
    </message>
    <message>
        <source>Post of who receives</source>
        <translation>Chức vụ người nhận</translation>
    </message>
    <message>
        <source>Post of who witnesses</source>
        <translation>Chức vụ người chứng kiến</translation>
    </message>
    <message>
        <source>Such as: keys, paper files, the sheet with the recovery code.</source>
        <translation>Ví dụ: chìa khóa tủ, hồ sơ giấy, tờ mã khôi phục.</translation>
    </message>
    <message>
        <source>These names stand in the minutes. One that is left empty has room to be written by hand.</source>
        <translation>Các tên này ghi trong biên bản. Ô nào để trống thì biên bản chừa chỗ viết tay.</translation>
    </message>
    <message>
        <source>Type the day of the handover as dd/mm/yyyy.</source>
        <translation>Hãy gõ ngày bàn giao theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>What the sides &amp;add</source>
        <translation>Ý &amp;kiến của các bên</translation>
    </message>
    <message>
        <source>Who &amp;receives</source>
        <translation>Người nhậ&amp;n</translation>
    </message>
    <message>
        <source>Who &amp;witnesses</source>
        <translation>Người &amp;chứng kiến</translation>
    </message>
    <message>
        <source>Who hands &amp;over</source>
        <translation>Người &amp;giao</translation>
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
        <translation>Người lao động</translation>
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
    <name>PersonHead</name>
    <message>
        <source>Back to the list of people (Esc)</source>
        <translation>Về danh sách (Esc)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>Not on the roll yet</source>
        <translation>Chưa vào danh sách</translation>
    </message>
    <message>
        <source>Print, export</source>
        <translation>In, xuất</translation>
    </message>
    <message>
        <source>born {0}</source>
        <translation>sinh {0}</translation>
    </message>
    <message>
        <source>identity erased on {0}</source>
        <translation>đã xóa danh tính ngày {0}</translation>
    </message>
</context>
<context>
    <name>PersonLink</name>
    <message>
        <source>The person&apos;s page</source>
        <translation>Trang cá nhân</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Status and posts</source>
        <translation>Tư cách, chức vụ</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Còn phải học</translation>
    </message>
</context>
<context>
    <name>PersonPapers</name>
    <message>
        <source>One person&apos;s record</source>
        <translation>Bản ghi của một người</translation>
    </message>
    <message>
        <source>The whole record…</source>
        <translation>Toàn bộ bản ghi…</translation>
    </message>
    <message>
        <source>{0} alone…</source>
        <translation>Chỉ {0}…</translation>
    </message>
</context>
<context>
    <name>PersonSteps</name>
    <message>
        <source>Entered: {0}.</source>
        <translation>Đã ghi: {0}.</translation>
    </message>
    <message>
        <source>Erase the identity…</source>
        <translation>Xóa danh tính…</translation>
    </message>
    <message>
        <source>Member register…</source>
        <translation>Sổ danh sách đảng viên…</translation>
    </message>
    <message>
        <source>The entries of the member register were saved.</source>
        <translation>Đã lưu các mục của Sổ danh sách đảng viên.</translation>
    </message>
    <message>
        <source>The identity was erased; the counts now speak of {0}.</source>
        <translation>Đã xóa danh tính; các con số nay ghi là {0}.</translation>
    </message>
    <message>
        <source>The row was corrected.</source>
        <translation>Đã sửa dòng.</translation>
    </message>
    <message>
        <source>The row was removed.</source>
        <translation>Đã bỏ dòng.</translation>
    </message>
</context>
<context>
    <name>PostFields</name>
    <message>
        <source>&amp;From which day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Last day (empty: still held)</source>
        <translation>Đến &amp;hết ngày (để trống: đang giữ)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>Given up by d&amp;ecision, number and date</source>
        <translation>Văn bản thôi chức &amp;vụ (số, ngày)</translation>
    </message>
    <message>
        <source>Taken by &amp;decision, number and date</source>
        <translation>Văn bản gi&amp;ao chức vụ (số, ngày)</translation>
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
        <source>Margins for both sides of the sheet: 15 mm left and 30 mm right on the back</source>
        <translation>Lề để in hai mặt: mặt sau trái 15 mm, phải 30 mm</translation>
    </message>
    <message>
        <source>Print what is shown (Ctrl+P)</source>
        <translation>In văn bản đang xem (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save it signed with a digital certificate</source>
        <translation>Lưu thành tệp PDF có chữ ký số</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Ký số…</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel)</source>
        <extracomment>Whether a sheet is shown as one long page, as of a workbook, which prints on several. Whether it is the scan of a paper that was printed and signed. Whether it is a paper that was issued, whose margins stay what they were. Whether what is shown can be signed with a certificate.</extracomment>
        <translation>Thu nhỏ (Ctrl + lăn chuột)</translation>
    </message>
    <message>
        <source>The scan · {0} pages</source>
        <translation>Bản chụp · {0} trang</translation>
    </message>
    <message>
        <source>The sheets of the workbook · {0}</source>
        <translation>Các trang tính của sổ · {0}</translation>
    </message>
    <message>
        <source>Two-sided</source>
        <translation>Hai mặt</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Both sides of the sheet, along the long edge</source>
        <translation>In &amp;hai mặt, lật theo cạnh dài</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Số bản</translation>
    </message>
    <message>
        <source>1 page · 1 sheet of A4</source>
        <translation>1 trang · 1 tờ A4</translation>
    </message>
    <message>
        <source>1 page · A4</source>
        <translation>1 trang · A4</translation>
    </message>
    <message>
        <source>A PDF file</source>
        <translation>Tệp PDF</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Tất cả {0} trang</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Máy này chưa cài máy in nào.</translation>
    </message>
    <message>
        <source>On the back the broad margin lies at the right, where it is filed.</source>
        <translation>Ở mặt sau, lề rộng nằm bên phải, là phía đóng tập.</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>&amp;Máy in</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Trang</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>Stands among the names of printers for a file instead.</extracomment>
        <translation>In</translation>
    </message>
    <message>
        <source>Printing {0}</source>
        <translation>Đang in {0}</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Such as 1-3, 5</source>
        <translation>Ví dụ 1-3, 5</translation>
    </message>
    <message>
        <source>{0} pages · 1 sheet of A4</source>
        <translation>{0} trang · 1 tờ A4</translation>
    </message>
    <message>
        <source>{0} pages · A4</source>
        <translation>{0} trang · A4</translation>
    </message>
    <message>
        <source>{0} pages · {1} sheets of A4</source>
        <translation>{0} trang · {1} tờ A4</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Backups that could not be given it and can still be read by anybody: {0}. It is tried again with the next backup.</source>
        <translation>Các bản sao lưu chưa đặt được mật khẩu, ai cũng còn đọc được: {0}. Chương trình sẽ thử lại ở lần sao lưu sau.</translation>
    </message>
    <message>
        <source>Backups that keep the password they had: {0}.</source>
        <translation>Các bản sao lưu vẫn mang mật khẩu cũ của chúng: {0}.</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Bỏ mật khẩu</translation>
    </message>
    <message>
        <source>The book and its backups have no password any more.</source>
        <translation>Sổ và các bản sao lưu không còn mật khẩu.</translation>
    </message>
    <message>
        <source>The book and its backups open with the new password from now on.</source>
        <translation>Từ nay sổ và các bản sao lưu mở bằng mật khẩu mới.</translation>
    </message>
    <message>
        <source>The book is backed up first; its backups lose the password too.</source>
        <translation>Sổ được sao lưu trước; các bản sao lưu cũng không còn mật khẩu.</translation>
    </message>
    <message>
        <source>Writing the book and its backups anew…</source>
        <translation>Đang ghi lại sổ và các bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
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
    <name>RangeKeys</name>
    <message>
        <source>Clear</source>
        <translation>Xóa ô</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Điền xuống</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Papers already issued with its figures will no longer agree: {0}</source>
        <translation>Văn bản đã phát hành theo số liệu này sẽ không còn khớp: {0}</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Ghi lý do ngắn gọn.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>1–{0}, or type</source>
        <translation>1–{0}, hoặc gõ</translation>
    </message>
    <message>
        <source>Reason for the absence</source>
        <extracomment>The key that opened the line, struck twice by a slip, shall not pick the reason of that digit.</extracomment>
        <translation>Lý do vắng</translation>
    </message>
</context>
<context>
    <name>RecipientsBox</name>
    <message>
        <source>&amp;Recipients, one on each line</source>
        <extracomment>The papers of a meeting that name who receives them.</extracomment>
        <translation>&amp;Nơi nhận, mỗi dòng một nơi</translation>
    </message>
</context>
<context>
    <name>RecordFigures</name>
    <message>
        <source>Topics covered of the running campaigns: {0}</source>
        <translation>Đã học {0} nội dung của các đợt đang diễn ra</translation>
    </message>
    <message>
        <source>{0}: attended {1} of the meetings that called them · with reason {2} · without reason {3} · late {4} · exempt {5} · not recorded {6}</source>
        <translation>{0}: dự {1} số buổi được triệu tập · vắng có lý do {2} · vắng không lý do {3} · đi muộn {4} · miễn {5} · chưa ghi {6}</translation>
    </message>
    <message>
        <source>{0}: {1} entries of self-study, {2} reflection papers</source>
        <translation>{0}: {1} lần tự học, {2} bài thu hoạch</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>A change asks for a reason and stays in the log.</source>
        <translation>Mỗi thay đổi phải ghi lý do và được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>Being corrected. Reason: {0}</source>
        <translation>Đang sửa. Lý do: {0}</translation>
    </message>
    <message>
        <source>Correct for a reason…</source>
        <translation>Sửa có ghi lý do…</translation>
    </message>
    <message>
        <source>Correcting done</source>
        <translation>Sửa xong</translation>
    </message>
    <message>
        <source>Counts nowhere. Reason: {0}</source>
        <translation>Không tính vào đâu. Lý do: {0}</translation>
    </message>
</context>
<context>
    <name>RecordSteps</name>
    <message>
        <source>Cancel the meeting…</source>
        <translation>Hủy buổi họp…</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Finalise the meeting</source>
        <translation>Hoàn tất buổi họp</translation>
    </message>
    <message>
        <source>Invitation to copy…</source>
        <translation>Giấy mời để chép…</translation>
    </message>
    <message>
        <source>{0}: {1} called, {2} came. Once the record is closed, every change asks for a reason and stays in the log. Finalised by mistake? Ctrl+Z takes it back, and the log tells of that too.</source>
        <translation>{0}: triệu tập {1}, có mặt {2}. Sau khi hoàn tất, mọi thay đổi phải ghi lý do và lưu trong nhật ký. Nếu bấm nhầm, Ctrl+Z lấy lại được việc hoàn tất; nhật ký ghi cả việc lấy lại.</translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Meetings that called the person</source>
        <translation>Các buổi triệu tập người này</translation>
    </message>
    <message>
        <source>No meeting of this period called this person.</source>
        <translation>Kỳ này chưa có buổi nào triệu tập người này.</translation>
    </message>
    <message>
        <source>No self-study of this person is written in this period.</source>
        <translation>Kỳ này chưa ghi lần tự học nào của người này.</translation>
    </message>
    <message>
        <source>Nothing is owed: every topic of the running campaigns was covered.</source>
        <translation>Không còn nợ: đã học đủ nội dung của các đợt đang diễn ra.</translation>
    </message>
    <message>
        <source>Topics that the person still owes</source>
        <translation>Nội dung người này còn phải học</translation>
    </message>
    <message>
        <source>What the person studied</source>
        <translation>Những gì người này đã tự học</translation>
    </message>
</context>
<context>
    <name>RecordTables</name>
    <message>
        <source>Also did</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Called as</source>
        <translation>Tư cách khi triệu tập</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Đợt sinh hoạt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mục</translation>
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
        <source>Days</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Reason, make-up</source>
        <translation>Lý do, học bù</translation>
    </message>
    <message>
        <source>Reflection paper</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Topic still owed</source>
        <translation>Nội dung còn phải học</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>chaired</source>
        <translation>chủ trì</translation>
    </message>
    <message>
        <source>made up on {0}</source>
        <translation>học bù ngày {0}</translation>
    </message>
    <message>
        <source>took the minutes</source>
        <translation>thư ký</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Begin a new book…</source>
        <translation>Lập sổ mới…</translation>
    </message>
    <message>
        <source>Choose from the backups…</source>
        <translation>Chọn trong các bản sao lưu…</translation>
    </message>
    <message>
        <source>No backup of it is on this computer. There may be one in the second place, {0}, which is not there: plug in the stick or connect the share, then try again.</source>
        <translation>Trên máy này không có bản sao lưu nào của sổ. Có thể có ở nơi thứ hai {0}, hiện chưa có mặt: hãy cắm USB hoặc nối lại ổ chung rồi bấm Thử lại.</translation>
    </message>
    <message>
        <source>No backup of it was found on this computer. If there is one on a stick, choose from the backups, then from a file.</source>
        <translation>Trên máy này không tìm thấy bản sao lưu nào của sổ. Nếu có bản trên USB: bấm Chọn trong các bản sao lưu…, rồi Từ tệp….</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>Mở sổ khác…</translation>
    </message>
    <message>
        <source>Open it to read</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>Mở “{0}”</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>Khôi phục bản {0}</translation>
    </message>
    <message>
        <source>The book is not open</source>
        <extracomment>What is told of a book that an earlier day of it may stand in for. A backup that was to be opened like a book.</extracomment>
        <translation>Chưa mở được sổ</translation>
    </message>
    <message>
        <source>The newest backup was made at {0}: {1}. It was checked and is whole.</source>
        <translation>Bản sao lưu mới nhất làm lúc {0}: {1}. Bản này đã kiểm tra, còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The same book, with all that the newest backup holds, lies at {0}: it seems to have been moved or renamed.</source>
        <translation>Sổ này, đủ mọi điều trong bản sao lưu mới nhất, nằm ở {0}: có lẽ đã được chuyển chỗ hoặc đổi tên.</translation>
    </message>
    <message>
        <source>This backup was made at {0}: {1}. It was checked and is whole.</source>
        <translation>Bản sao lưu này làm lúc {0}: {1}. Bản này đã kiểm tra, còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>RecoveryCodes</name>
    <message>
        <source>The recovery code is not tested yet</source>
        <translation>Chưa kiểm tra mã khôi phục</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>Adds to each person what the form asks for: ethnic group, religion, home place, training and more. Ethnic group and religion are sensitive data: keep them only if the cell has to make this form. Turned off, the entries stay in the book unseen.</source>
        <translation>Thêm cho mỗi người các mục mẫu này yêu cầu: dân tộc, tôn giáo, quê quán, trình độ và các mục khác. Dân tộc, tôn giáo là dữ liệu cá nhân nhạy cảm: chỉ bật khi chi bộ phải lập mẫu này. Khi tắt, các mục đã ghi vẫn nằm trong sổ nhưng không hiện ra.</translation>
    </message>
    <message>
        <source>Keep the member register in this book</source>
        <translation>Lập Sổ danh sách đảng viên trong sổ này</translation>
    </message>
    <message>
        <source>Member register (form 7-HSĐV)</source>
        <translation>Sổ danh sách đảng viên (Mẫu 7-HSĐV)</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Army, police, retired</source>
        <translation>Bộ đội, công an, hưu trí</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Họ và tên khai sinh</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Số lý lịch</translation>
    </message>
    <message>
        <source>Foreign languages</source>
        <translation>Ngoại ngữ</translation>
    </message>
    <message>
        <source>Home place</source>
        <translation>Quê quán</translation>
    </message>
    <message>
        <source>Job before joining the Party</source>
        <translation>Nghề nghiệp trước khi vào Đảng</translation>
    </message>
    <message>
        <source>Member register (form 7-HSĐV)</source>
        <translation>Sổ danh sách đảng viên (Mẫu 7-HSĐV)</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Không thuộc các diện này</translation>
    </message>
    <message>
        <source>Party badge</source>
        <translation>Huy hiệu Đảng</translation>
    </message>
    <message>
        <source>Political theory</source>
        <translation>Lý luận chính trị</translation>
    </message>
    <message>
        <source>Professional training</source>
        <translation>Chuyên môn, nghiệp vụ</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Tôn giáo</translation>
    </message>
    <message>
        <source>Save the entries</source>
        <translation>Lưu các mục</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>Trình độ văn hóa</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Tính đến ngày</translation>
    </message>
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
    <message>
        <source>Letters</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Checks and names</source>
        <translation>Kiểm tra, danh sách</translation>
    </message>
    <message>
        <source>Checks and names ({0})</source>
        <translation>Kiểm tra, danh sách ({0})</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Draft · form {0} · {1}</source>
        <translation>Bản nháp · thể thức {0} · {1}</translation>
    </message>
    <message>
        <source>Register of papers</source>
        <extracomment>The papers of one meeting are offered where the meeting is.</extracomment>
        <translation>Sổ văn bản đi</translation>
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
    <name>ResolutionPanel</name>
    <message>
        <source>Add a resolution</source>
        <translation>Thêm nghị quyết</translation>
    </message>
    <message>
        <source>Add a vote</source>
        <translation>Thêm biểu quyết</translation>
    </message>
    <message>
        <source>Adopting the resolution “{0}”</source>
        <translation>Thông qua nghị quyết “{0}”</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Tasks given out</source>
        <translation>Nhiệm vụ được giao</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
</context>
<context>
    <name>ResolutionRow</name>
    <message>
        <source>Direction and tasks</source>
        <translation>Phương hướng, nhiệm vụ</translation>
    </message>
    <message>
        <source>Remove this resolution with its votes</source>
        <translation>Xóa nghị quyết này cùng biểu quyết</translation>
    </message>
    <message>
        <source>The cell&apos;s view of itself</source>
        <translation>Tự đánh giá của chi bộ</translation>
    </message>
    <message>
        <source>Title of the resolution</source>
        <translation>Tên nghị quyết</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>As it was before that, it is the backup of {0}.</source>
        <translation>Sổ trước khi khôi phục là bản sao lưu {0}.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>Khôi phục bản {0}</translation>
    </message>
    <message>
        <source>Restoring the backup of {0}…</source>
        <translation>Đang khôi phục bản {0}…</translation>
    </message>
    <message>
        <source>Take the restoring back…</source>
        <translation>Lấy lại sổ trước khi khôi phục…</translation>
    </message>
    <message>
        <source>The backup of {0} has a password: the one the book had then.</source>
        <translation>Bản sao lưu lúc {0} có mật khẩu: mật khẩu của sổ khi đó.</translation>
    </message>
    <message>
        <source>The book is as it was at {0}.</source>
        <translation>Sổ đã trở lại như lúc {0}.</translation>
    </message>
    <message>
        <source>The book now: {0}.
The backup of {1}: {2}.

The book becomes what it was then. As it is now it is backed up first, so that you can come back to it from the same list. Numbers already given to papers are not given again.</source>
        <translation>Sổ hiện nay: {0}.
Bản sao lưu {1}: {2}.

Sổ sẽ trở lại đúng như lúc đó. Sổ hiện nay được sao lưu trước, nên vẫn quay lại được từ chính danh sách này. Số văn bản đã cấp không bị cấp lại.</translation>
    </message>
    <message>
        <source>The damaged file was kept as {0}.</source>
        <translation>Tệp hỏng được giữ lại với tên {0}.</translation>
    </message>
    <message>
        <source>{0} people, {1} meetings, last change {2}</source>
        <translation>{0} người, {1} buổi họp, thay đổi cuối {2}</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Proposed: {0}</source>
        <translation>Điểm đề xuất: {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Still to be scored: {0}</source>
        <translation>Chưa chấm: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0}/{1} điểm</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>No task of an earlier meeting is open. Tasks written down under “Resolution, tasks” come here at the next meeting of the cell.</source>
        <translation>Không còn nhiệm vụ nào của buổi họp trước. Nhiệm vụ ghi ở phần “Nghị quyết, nhiệm vụ” sẽ hiện ở đây trong kỳ sinh hoạt sau.</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>How the task stands</source>
        <translation>Tình trạng nhiệm vụ</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Chưa đánh giá</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation>giao {0}</translation>
    </message>
    <message>
        <source>last time: {0}</source>
        <translation>kỳ trước: {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>hạn {0}</translation>
    </message>
</context>
<context>
    <name>RollDialog</name>
    <message>
        <source>Called on {0}</source>
        <translation>Triệu tập ngày {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} người</translation>
    </message>
</context>
<context>
    <name>RollTable</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Status on that day</source>
        <translation>Tư cách hôm đó</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục chứa tệp</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
</context>
<context>
    <name>ScanKeeper</name>
    <message>
        <source>Add a scan</source>
        <translation>Gắn bản chụp</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Đang đọc {0}</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Lưu bản chụp</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Đang lưu {0}</translation>
    </message>
    <message>
        <source>Take off the scan</source>
        <translation>Gỡ bản chụp</translation>
    </message>
    <message>
        <source>“{0}” is taken off this meeting. The paper itself is not touched.</source>
        <translation>Gỡ “{0}” khỏi buổi họp này? Bản giấy và văn bản của buổi họp không thay đổi.</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>Add scan…</source>
        <translation>Gắn bản chụp…</translation>
    </message>
    <message>
        <source>PDF, JPG or PNG, {0} at most.</source>
        <translation>PDF, JPG hoặc PNG, tối đa {0}.</translation>
    </message>
    <message>
        <source>Save the scan as a file</source>
        <translation>Lưu bản chụp ra tệp</translation>
    </message>
    <message>
        <source>Signed scans</source>
        <translation>Bản chụp có chữ ký</translation>
    </message>
    <message>
        <source>Take the scan off this meeting</source>
        <translation>Gỡ bản chụp khỏi buổi họp này</translation>
    </message>
    <message>
        <source>{0} · added {1}</source>
        <translation>{0} · gắn ngày {1}</translation>
    </message>
</context>
<context>
    <name>ScoreTab</name>
    <message>
        <source>Criteria (*.toml)</source>
        <translation>Bộ tiêu chí (*.toml)</translation>
    </message>
    <message>
        <source>Save these criteria as a file</source>
        <translation>Lưu bộ tiêu chí ra tệp</translation>
    </message>
    <message>
        <source>Use other criteria</source>
        <translation>Dùng bộ tiêu chí khác</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find people, meetings, papers…</source>
        <extracomment>A keyboard program such as Unikey sends one Vietnamese letter as several keys at once.</extracomment>
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
    <name>SeriesCard</name>
    <message>
        <source>Numbers given</source>
        <extracomment>More would push the papers out of sight; the exported register has all.</extracomment>
        <translation>Số đã cấp</translation>
    </message>
    <message>
        <source>Say why not used…</source>
        <translation>Ghi lý do không dùng…</translation>
    </message>
    <message>
        <source>{0} ({1}), {2}: next number {3}</source>
        <translation>{0} ({1}), {2}: số tiếp theo {3}</translation>
    </message>
    <message>
        <source>{0} · left out: {1}</source>
        <translation>{0} · bỏ trống: {1}</translation>
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
    <name>SignDialog</name>
    <message>
        <source>&amp;Password of the certificate</source>
        <translation>&amp;Mật khẩu của chứng thư</translation>
    </message>
    <message>
        <source>A USB token or card (PKCS#11)</source>
        <translation>USB token hoặc thẻ (PKCS#11)</translation>
    </message>
    <message>
        <source>A certificate file (PKCS#12)</source>
        <translation>Tệp chứng thư (PKCS#12)</translation>
    </message>
    <message>
        <source>Certificate &amp;file (.p12, .pfx)</source>
        <translation>&amp;Tệp chứng thư (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Chứng thư số</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Chọn tệp chứng thư</translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation>Hãy chọn tệp chứng thư trước.</translation>
    </message>
    <message>
        <source>Choose the library of the token first.</source>
        <translation>Hãy chọn thư viện của token trước.</translation>
    </message>
    <message>
        <source>Choose the token first; plug it in if it is not named.</source>
        <translation>Hãy chọn token trước; chưa thấy tên thì cắm token vào.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>It is used once and kept nowhere.</source>
        <translation>Chỉ dùng một lần, không lưu ở đâu.</translation>
    </message>
    <message>
        <source>Looking for tokens</source>
        <translation>Đang tìm token</translation>
    </message>
    <message>
        <source>Save signed PDF</source>
        <translation>Lưu PDF đã ký số</translation>
    </message>
    <message>
        <source>Sign &amp;with</source>
        <translation>&amp;Ký bằng</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Ký và lưu…</translation>
    </message>
    <message>
        <source>Sign with a certificate</source>
        <translation>Ký số</translation>
    </message>
    <message>
        <source>Signing {0}</source>
        <translation>Đang ký {0}</translation>
    </message>
    <message>
        <source>The stamp stands under the line of authority on the last page that has one. The signed file is checked before it is saved; what you see here stays unsigned.</source>
        <translation>Khung chữ ký đặt dưới dòng thẩm quyền (T/M…) ở trang cuối có dòng ấy. Tệp đã ký được kiểm tra trước khi lưu; văn bản đang xem vẫn chưa ký.</translation>
    </message>
    <message>
        <source>Type the PIN of the token first.</source>
        <translation>Hãy gõ mã PIN của token trước.</translation>
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
    <name>StateSide</name>
    <message>
        <source>Go there</source>
        <translation>Đến đó</translation>
    </message>
    <message>
        <source>This is how the book stands, and what the minutes of the handover will say. Lines to be looked at: {0}. A book may be handed over with them; what can be mended first is a click away.</source>
        <translation>Tình hình của sổ, như biên bản bàn giao sẽ ghi. Có {0} dòng cần xem lại. Vẫn bàn giao được khi còn những dòng ấy; việc nào làm nốt được thì bấm để đến đúng chỗ.</translation>
    </message>
    <message>
        <source>This is how the book stands. Nothing in it waits to be looked at.</source>
        <translation>Tình hình của sổ, như biên bản bàn giao sẽ ghi. Không có dòng nào cần xem lại.</translation>
    </message>
</context>
<context>
    <name>StatusFields</name>
    <message>
        <source>&amp;Decision or introduction, number and date</source>
        <translation>&amp;Quyết định, giấy giới thiệu (số, ngày)</translation>
    </message>
    <message>
        <source>&amp;From which day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Hình thức</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>Tư &amp;cách</translation>
    </message>
    <message>
        <source>Committee that &amp;introduces</source>
        <translation>Cấp ủy &amp;giới thiệu</translation>
    </message>
    <message>
        <source>Committee that &amp;receives</source>
        <translation>Cấp ủy &amp;nhận</translation>
    </message>
    <message>
        <source>Enter the day, as 05/11/2024.</source>
        <translation>Hãy nhập ngày, ví dụ 05/11/2024.</translation>
    </message>
    <message>
        <source>From or to &amp;where (base organisation)</source>
        <translation>Tổ chức cơ sở đảng nơi đi, nơi đế&amp;n</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>Ghi ch&amp;ú</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>từ đầu</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Backup and restore</source>
        <extracomment>How long what was just done is told. Words of the next step take two fifths of the line, but no less than this. The look and the icon of the last backup&apos;s words, by how loud they are.</extracomment>
        <translation>Sao lưu và khôi phục</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Nhắc việc</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Hoàn tác: {0}</translation>
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
    <name>StepDialog</name>
    <message>
        <source>Correct a row</source>
        <translation>Sửa một dòng</translation>
    </message>
    <message>
        <source>Enter the day to see what it changes.</source>
        <translation>Nhập ngày để xem điều gì thay đổi.</translation>
    </message>
    <message>
        <source>From {0} it is again: {1}.</source>
        <translation>Từ ngày {0} trở lại là: {1}.</translation>
    </message>
    <message>
        <source>Nothing on the roll.</source>
        <translation>Không thay đổi tư cách, chức vụ.</translation>
    </message>
    <message>
        <source>Remove a row</source>
        <translation>Bỏ một dòng</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Bỏ dòng này</translation>
    </message>
    <message>
        <source>Save the row</source>
        <translation>Lưu dòng</translation>
    </message>
    <message>
        <source>not on the roll yet</source>
        <translation>chưa vào danh sách</translation>
    </message>
    <message>
        <source>{0}, from the start</source>
        <translation>{0}, từ đầu</translation>
    </message>
    <message>
        <source>{0}, from {1}</source>
        <translation>{0}, từ ngày {1}</translation>
    </message>
    <message>
        <source>{0}: as if never in this party group.</source>
        <translation>{0}: coi như chưa từng ở tổ này.</translation>
    </message>
    <message>
        <source>{0}: the post is taken away.</source>
        <translation>{0}: bỏ chức vụ này.</translation>
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
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
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
        <source>Nothing of what you typed is saved yet.</source>
        <translation>Những gì vừa nhập chưa được lưu.</translation>
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
        <source>&amp;Assessed by</source>
        <translation>Người &amp;chấm</translation>
    </message>
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
        <source>&amp;Minutes</source>
        <translation>&amp;Số phút</translation>
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
        <source>&amp;Result</source>
        <translation>&amp;Kết quả</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Đến ngà&amp;y</translation>
    </message>
    <message>
        <source>90 or 1h30</source>
        <translation>90 hoặc 1h30</translation>
    </message>
    <message>
        <source>Day the reflection paper was handed in</source>
        <translation>Ngày nộp bài thu hoạch</translation>
    </message>
    <message>
        <source>Good, passed…</source>
        <translation>Đạt, tốt…</translation>
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
        <source>Write the time of study in minutes, or as 1h30.</source>
        <translation>Hãy ghi thời gian học bằng số phút, hoặc như 1h30.</translation>
    </message>
    <message>
        <source>{0} is still to come; a study is entered when it is done.</source>
        <translation>Ngày {0} chưa tới; chỉ ghi tự học khi đã học xong.</translation>
    </message>
    <message>
        <source>“{0}” is nobody on the roll; choose one of the list, or nobody.</source>
        <translation>“{0}” không có trong danh sách; hãy chọn một người trong danh sách hoặc để trống.</translation>
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
        <source>By person</source>
        <translation>Theo người</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Theo nội dung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Enter in a table…</source>
        <translation>Ghi vào bảng…</translation>
    </message>
    <message>
        <source>Enter self-study</source>
        <translation>Ghi tự học</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Từng lần học</translation>
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
        <source>Save the paper&apos;s file…</source>
        <translation>Lưu tệp bài thu hoạch…</translation>
    </message>
    <message>
        <source>Self-study</source>
        <extracomment>What the topics shall keep of a narrow window.</extracomment>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Self-study by person</source>
        <translation>Tự học theo người</translation>
    </message>
    <message>
        <source>Self-study by topic</source>
        <translation>Tự học theo nội dung</translation>
    </message>
    <message>
        <source>Self-study of the period</source>
        <translation>Tự học trong kỳ</translation>
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
    <name>StudySheet</name>
    <message>
        <source>Assessed by</source>
        <translation>Người chấm</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <extracomment>The columns that make a row an entry: a name alone only waits.</extracomment>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Paper on</source>
        <translation>Nộp bài ngày</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>The campaign has no topic “{0}”; write its code.</source>
        <translation>Đợt này không có nội dung mã “{0}”; hãy ghi đúng mã.</translation>
    </message>
    <message>
        <source>Time (min)</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Topics (codes)</source>
        <translation>Nội dung (mã)</translation>
    </message>
    <message>
        <source>Which day was it studied?</source>
        <translation>Học ngày nào? Hãy ghi ngày học.</translation>
    </message>
    <message>
        <source>Which topic? Write its code.</source>
        <translation>Học nội dung nào? Hãy ghi mã nội dung.</translation>
    </message>
    <message>
        <source>Whose study is it? Write a name.</source>
        <translation>Dòng này là của ai? Hãy ghi họ tên.</translation>
    </message>
    <message>
        <source>{0} is still to come; a study is entered when it is done.</source>
        <translation>Ngày {0} chưa tới; chỉ ghi tự học khi đã học xong.</translation>
    </message>
    <message>
        <source>“{0}” is no day; write dd/mm/yyyy.</source>
        <translation>“{0}” không phải là ngày; hãy ghi ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>“{0}” is no time of study; write minutes, or 1h30.</source>
        <translation>“{0}” không phải là thời gian học; hãy ghi số phút, hoặc 1h30.</translation>
    </message>
    <message>
        <source>“{0}” is not among those offered; choose one of the list.</source>
        <translation>“{0}” không có trong danh sách; hãy chọn trong danh sách gợi ý.</translation>
    </message>
</context>
<context>
    <name>StudySheetDialog</name>
    <message>
        <source>Add all party members</source>
        <translation>Thêm mọi đảng viên</translation>
    </message>
    <message>
        <source>Add all staff</source>
        <translation>Thêm mọi người lao động</translation>
    </message>
    <message>
        <source>Campaign of the codes</source>
        <translation>Đợt sinh hoạt của các mã</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Codes of</source>
        <translation>Mã nội dung của đợt</translation>
    </message>
    <message>
        <source>Enter self-study in a table</source>
        <extracomment>Which column an error of the records is about.</extracomment>
        <translation>Ghi tự học vào bảng</translation>
    </message>
    <message>
        <source>Leave and lose them</source>
        <translation>Rời đi, bỏ các nội dung này</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Rời bảng</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Rows to be corrected or taken out: {0}. Nothing was saved yet.</source>
        <translation>Còn {0} dòng phải sửa hoặc bỏ. Chưa lưu gì.</translation>
    </message>
    <message>
        <source>Rows to correct: {0}</source>
        <translation>Còn {0} dòng phải sửa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save {0} entries</source>
        <translation>Lưu {0} mục</translation>
    </message>
    <message>
        <source>Self-study, a row for each entry</source>
        <translation>Tự học, mỗi dòng một mục</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>Type or paste from Excel · Enter down, Tab right, Ctrl+D fills down, Ctrl+Z takes back · a part counts with everything in it</source>
        <translation>Gõ hoặc dán từ Excel · Enter xuống, Tab sang phải, Ctrl+D điền xuống, Ctrl+Z hoàn tác · ghi cả phần là gồm mọi mục trong phần</translation>
    </message>
    <message>
        <source>{0} rows are not saved. Everything saved before stays.</source>
        <translation>Có {0} dòng chưa lưu. Những gì đã lưu trước đó vẫn còn.</translation>
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
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Time (min)</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>StudyTotalsCard</name>
    <message>
        <source>Of the list as it is shown. People: everyone once. Turns: every study. Papers: reflection papers handed in. Pages and hours: as far as they were written.</source>
        <translation>Tính theo danh sách đang xem. Người: mỗi người một lần. Lượt: mỗi lần học. Bài: bài thu hoạch đã nộp. Trang, giờ: theo những gì đã ghi.</translation>
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
        <source>{0} pages · {1}</source>
        <translation>{0} trang · {1}</translation>
    </message>
    <message>
        <source>{0} people · {1} turns · {2} papers</source>
        <translation>{0} người · {1} lượt · {2} bài</translation>
    </message>
</context>
<context>
    <name>StudyTotalsTable</name>
    <message>
        <source>As</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Distinct people</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Từng lần học</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Bài thu hoạch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Topic code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Topics studied</source>
        <translation>Số nội dung</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Số lượt</translation>
    </message>
</context>
<context>
    <name>StudyWriter</name>
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
        <source>Save the reflection paper</source>
        <translation>Lưu bài thu hoạch</translation>
    </message>
    <message>
        <source>These entries will no longer count in any log or report. They go to the trash, from which they can be restored.</source>
        <translation>Các mục này sẽ không còn được tính trong sổ theo dõi và báo cáo. Chúng chuyển vào thùng rác, khi cần thì khôi phục lại.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} mục nữa</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>Another book was cut off while it was written here, and what was to mend it would have spoiled this one. It was set aside as “{0}”; this book was checked and is as it was put here.</source>
        <translation>Một sổ khác ở chỗ này từng bị ngắt khi đang ghi; phần ghi dở dùng để phục hồi sổ ấy có thể làm hỏng sổ này nên đã được cất riêng thành “{0}”. Sổ này đã được kiểm tra và vẫn đúng như khi được chép vào đây.</translation>
    </message>
    <message>
        <source>Books (*.sochibo)</source>
        <translation>Sổ (*.sochibo)</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Cứ để ở đó</translation>
    </message>
    <message>
        <source>Move it to this computer…</source>
        <translation>Chuyển về máy này…</translation>
    </message>
    <message>
        <source>Move the book to</source>
        <translation>Chuyển sổ đến</translation>
    </message>
    <message>
        <source>Moving the book</source>
        <translation>Đang chuyển sổ</translation>
    </message>
    <message>
        <source>Open it to write</source>
        <translation>Mở để ghi</translation>
    </message>
    <message>
        <source>The book lies in {0} from now on. The old file could not be given another name: remove {1} yourself, so that nobody writes in it by mistake.</source>
        <translation>Từ nay sổ nằm ở {0}. Chưa đổi được tên tệp cũ: hãy tự xóa {1} để không ai ghi nhầm vào đó.</translation>
    </message>
    <message>
        <source>The book lies in {0} from now on. The old file was kept as {1}: delete it once you have seen that nothing is missing here.</source>
        <translation>Từ nay sổ nằm ở {0}. Tệp cũ được giữ với tên {1}: xem ở đây thấy đủ rồi thì hãy xóa tệp ấy.</translation>
    </message>
    <message>
        <source>The program was cut off while the book was being given a password. It has none yet: whoever has the file can read it. Give it one in the settings.</source>
        <translation>Chương trình bị tắt giữa lúc đang đặt mật khẩu cho sổ. Sổ chưa có mật khẩu: ai có tệp cũng đọc được. Hãy đặt lại trong Cài đặt.</translation>
    </message>
    <message>
        <source>The program was cut off while the password was being changed. Nothing was changed: the book opens with the password it had.</source>
        <translation>Chương trình bị tắt giữa lúc đang đổi mật khẩu. Chưa có gì thay đổi: sổ vẫn mở bằng mật khẩu cũ.</translation>
    </message>
    <message>
        <source>The program was cut off while this book was open. The whole book was checked: it is sound, and everything that was called saved is there.</source>
        <translation>Lần trước chương trình dừng đột ngột khi sổ đang mở. Đã kiểm tra toàn bộ sổ: sổ nguyên vẹn, mọi thứ đã báo “Đã lưu” vẫn còn.</translation>
    </message>
    <message>
        <source>This book lies in a folder that another program copies to the internet (OneDrive, Google Drive, Dropbox). It may spoil the book, and the names in it leave the office.</source>
        <translation>Sổ nằm trong thư mục mà chương trình khác tự chép lên mạng (OneDrive, Google Drive, Dropbox). Việc này có thể làm hỏng sổ và đưa tên người ra ngoài cơ quan.</translation>
    </message>
    <message>
        <source>This book lies on a USB stick. A stick that is pulled out or lost takes the book with it: keep the book on this computer and the backups on the stick.</source>
        <translation>Sổ nằm trên USB. Rút nhầm hay mất USB là mất sổ: nên để sổ trên máy này và để bản sao lưu trên USB.</translation>
    </message>
    <message>
        <source>This book lies on a shared drive. If the network fails while it is written, the book may be spoilt; only one person at a time can write in it.</source>
        <translation>Sổ nằm trên ổ dùng chung. Mạng đứt giữa lúc ghi có thể làm hỏng sổ; mỗi lúc chỉ một người ghi được.</translation>
    </message>
    <message>
        <source>This is a backup, which is only looked at. To go on with what is in it, restore it from the menu: Book, Backup and restore.</source>
        <translation>Đây là một bản sao lưu nên chỉ để xem. Muốn dùng tiếp dữ liệu trong đó, hãy khôi phục từ trình đơn: Sổ, Sao lưu và khôi phục.</translation>
    </message>
    <message>
        <source>You are only reading this book: {0} has been writing in it on the computer {1} since {2}. What they save is shown when you open it again.</source>
        <translation>Sổ đang mở để xem: {0} đang ghi trên máy {1} từ {2}. Mở lại sổ để thấy những gì người đó lưu.</translation>
    </message>
    <message>
        <source>You are only reading this book; nothing in it can be changed here.</source>
        <translation>Sổ đang mở để xem, ở đây không sửa được.</translation>
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
    <name>TaskRow</name>
    <message>
        <source>A task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Remove this task</source>
        <translation>Xóa nhiệm vụ này</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>First day</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Name of the new campaign</source>
        <translation>Tên đợt mới</translation>
    </message>
    <message>
        <source>The campaign has no name; write it.</source>
        <translation>Đợt sinh hoạt chưa có tên; hãy ghi tên.</translation>
    </message>
    <message>
        <source>Title on the papers</source>
        <translation>Tên ghi trên văn bản</translation>
    </message>
    <message>
        <source>What the template holds</source>
        <translation>Nội dung của mẫu</translation>
    </message>
    <message>
        <source>Write the first day as dd/mm/yyyy.</source>
        <translation>Hãy ghi ngày bắt đầu dạng dd/mm/yyyy.</translation>
    </message>
    <message>
        <source>Write the years of the new campaign in its titles</source>
        <translation>Ghi năm của đợt mới vào các tên có năm của đợt cũ</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (bản sao)</translation>
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
    <name>TokenFields</name>
    <message>
        <source>&amp;Library of the token (.dll, .so)</source>
        <translation>&amp;Thư viện của token (.dll, .so)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>A token locks itself after a few wrong PINs. It is used once, kept nowhere.</source>
        <translation>Token tự khóa sau vài lần sai PIN. PIN chỉ dùng một lần, không lưu ở đâu.</translation>
    </message>
    <message>
        <source>Choose the token&apos;s library</source>
        <translation>Chọn thư viện của token</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>Mã P&amp;IN</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Cần biết</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Lưu ý</translation>
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
    <name>TopicsEditor</name>
    <message>
        <source>A topic has no code or no title; write both, or remove it.</source>
        <translation>Có nội dung chưa ghi mã hoặc tên; hãy ghi đủ hai mục, hoặc bỏ nội dung ấy.</translation>
    </message>
    <message>
        <source>Add behind</source>
        <translation>Thêm phía sau</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>Thêm cấp dưới</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Vào một cấp</translation>
    </message>
    <message>
        <source>Named by records</source>
        <translation>Đã được ghi</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ra một cấp</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
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
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Loại</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Back in the book: {0}</source>
        <translation>Đã khôi phục vào sổ: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Dọn sạch thùng rác…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Xóa vĩnh viễn…</translation>
    </message>
    <message>
        <source>Erase {0} records for good</source>
        <translation>Xóa vĩnh viễn {0} mục</translation>
    </message>
    <message>
        <source>Nothing was removed. What you remove from the book waits here and can be brought back whole.</source>
        <translation>Chưa xóa gì. Những gì xóa khỏi sổ nằm ở đây và khôi phục lại được nguyên vẹn.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>This cannot be taken back in any way. Erase them?</source>
        <translation>Không có cách nào lấy lại được. Vẫn xóa?</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>What these records held is wiped from the book and its log of changes, and nothing done before this can be undone any more. Older backups still hold them.

{0}</source>
        <translation>Nội dung các mục này bị xóa hẳn khỏi sổ và khỏi nhật ký thay đổi; những việc làm trước lúc này sẽ không hoàn tác được nữa. Các bản sao lưu cũ vẫn còn giữ.

{0}</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Mục đã xóa</translation>
    </message>
    <message>
        <source>What you remove waits here until you erase it.</source>
        <translation>Những gì đã xóa nằm ở đây cho đến khi xóa vĩnh viễn.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>và {0} mục nữa</translation>
    </message>
    <message>
        <source>{0} records were erased for good.</source>
        <translation>Đã xóa vĩnh viễn {0} mục.</translation>
    </message>
</context>
<context>
    <name>TrashTable</name>
    <message>
        <source>By</source>
        <translation>Người xóa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Do việc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Xóa lúc</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Mục đã xóa</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Begin a new book…</source>
        <translation>Lập sổ mới…</translation>
    </message>
    <message>
        <source>Choose from the backups…</source>
        <translation>Chọn từ các bản sao lưu…</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>Mở sổ khác…</translation>
    </message>
    <message>
        <source>The book “{0}” has a password.</source>
        <translation>Sổ “{0}” có mật khẩu.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>&amp;Typed, not saved</source>
        <translation>Đã gõ, chư&amp;a lưu</translation>
    </message>
    <message>
        <source>&amp;What stands there now</source>
        <translation>Đ&amp;ang có ở chỗ đó</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>The program was cut off while these words were being typed. Putting them back replaces what stands there now.</source>
        <translation>Chương trình bị ngắt khi đang gõ những chữ này. Lấy lại thì chúng thay cho chữ đang có ở chỗ đó.</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Bỏ những chữ này</translation>
    </message>
    <message>
        <source>What these words belonged to is no longer in the book.</source>
        <translation>Phần chứa những chữ này không còn trong sổ.</translation>
    </message>
    <message>
        <source>Words that were not saved</source>
        <translation>Chữ chưa lưu</translation>
    </message>
</context>
<context>
    <name>UnsavedLine</name>
    <message>
        <source>Look at them</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Not saved on {0} at {1}: {2}. Kept, and not in the book yet.</source>
        <translation>Chữ chưa lưu ngày {0} lúc {1}: {2}. Còn được giữ, chưa ghi vào sổ.</translation>
    </message>
</context>
<context>
    <name>VoteRow</name>
    <message>
        <source>Against</source>
        <translation>Không tán thành</translation>
    </message>
    <message>
        <source>All in favour</source>
        <translation>Tất cả tán thành</translation>
    </message>
    <message>
        <source>Everyone present with a vote was in favour</source>
        <translation>Mọi đảng viên có quyền biểu quyết có mặt đều tán thành</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>Tán thành</translation>
    </message>
    <message>
        <source>In favour: {0} of the voters present</source>
        <translation>Tán thành {0} số có quyền biểu quyết có mặt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Ý kiến khác</translation>
    </message>
    <message>
        <source>Remove this vote</source>
        <translation>Xóa biểu quyết này</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>Bỏ phiếu kín</translation>
    </message>
    <message>
        <source>Subject of the vote</source>
        <translation>Nội dung biểu quyết</translation>
    </message>
    <message>
        <source>Voters present: {0} (official members; exempt ones if they came). A resolution needs more than half of {1}.</source>
        <translation>Có quyền biểu quyết, có mặt: {0} (đảng viên chính thức; người được miễn chỉ tính khi có mặt). Nghị quyết cần quá nửa của {1}.</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>đạt quá nửa</translation>
    </message>
    <message>
        <source>not carried</source>
        <translation>chưa quá nửa</translation>
    </message>
</context>
<context>
    <name>WatchButton</name>
    <message>
        <source>Worth watching ({0})</source>
        <translation>Cần chú ý ({0})</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>A member who leaves off meetings in three months of a year without a good reason: the cell considers and proposes striking them off (208-QĐ/TW). This is a warning; whether a reason was good, the cell judges.</source>
        <translation>Đảng viên bỏ sinh hoạt ba tháng trong năm mà không có lý do chính đáng: chi bộ xem xét, đề nghị xóa tên (208-QĐ/TW). Đây chỉ là lời nhắc; lý do có chính đáng hay không do chi bộ xem xét.</translation>
    </message>
    <message>
        <source>Absent with a reason several times running</source>
        <translation>Vắng có lý do nhiều lần liên tiếp</translation>
    </message>
    <message>
        <source>Absent without good reason in several months</source>
        <translation>Vắng không lý do trong nhiều tháng</translation>
    </message>
    <message>
        <source>At least once a quarter (42-HD/BTCTW).</source>
        <translation>Ít nhất mỗi quý một lần (42-HD/BTCTW).</translation>
    </message>
    <message>
        <source>At least {0} minutes, {1} with a thematic meeting in one session.</source>
        <translation>Ít nhất {0} phút, {1} phút nếu kết hợp chuyên đề trong cùng buổi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Months without a regular meeting</source>
        <translation>Tháng chưa sinh hoạt thường kỳ</translation>
    </message>
    <message>
        <source>Nothing stands out: meetings are held, and members come.</source>
        <translation>Không có gì cần chú ý: họp đều, đảng viên dự đủ.</translation>
    </message>
    <message>
        <source>Quarters without a thematic meeting</source>
        <translation>Quý chưa sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Regular meetings under the set length</source>
        <translation>Buổi thường kỳ chưa đủ thời lượng</translation>
    </message>
    <message>
        <source>The cell meets at least once a month (Party Statutes, article 24).</source>
        <translation>Chi bộ họp ít nhất mỗi tháng một lần (Điều lệ Đảng, Điều 24).</translation>
    </message>
    <message>
        <source>Worth watching in {0}</source>
        <translation>Cần chú ý trong {0}</translation>
    </message>
    <message>
        <source>{0} regular or thematic meetings one after another, up to the latest.</source>
        <translation>{0} buổi thường kỳ hoặc chuyên đề liên tiếp, tính đến buổi gần nhất.</translation>
    </message>
    <message>
        <source>{0} · {1}: {2} minutes, should be {3}</source>
        <translation>{0} · {1}: {2} phút, cần {3}</translation>
    </message>
    <message>
        <source>{0} – as many as the rules speak of</source>
        <translation>{0} – đủ số theo quy định</translation>
    </message>
    <message>
        <source>{0}: {1} months ({2})</source>
        <translation>{0}: {1} tháng ({2})</translation>
    </message>
    <message>
        <source>{0}: {1} times running, since {2}</source>
        <translation>{0}: {1} lần liên tiếp, từ {2}</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>&amp;Withdrawn on</source>
        <translation>Ngày th&amp;u hồi</translation>
    </message>
    <message>
        <source>No. {0} stays in the register with its PDF, marked as withdrawn. Its number is never given again.</source>
        <translation>Văn bản số {0} vẫn ở trong sổ văn bản đi cùng bản PDF, ghi là đã thu hồi. Số này không cấp lại.</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Ghi lý do ngắn gọn.</translation>
    </message>
    <message>
        <source>The field needs a day, such as 5/11/2024.</source>
        <translation>Ô này cần một ngày, ví dụ 5/11/2024.</translation>
    </message>
    <message>
        <source>Withdraw a paper</source>
        <translation>Thu hồi văn bản</translation>
    </message>
    <message>
        <source>Withdraw no. {0}</source>
        <translation>Thu hồi số {0}</translation>
    </message>
    <message>
        <source>e.g. issued without the committee&apos;s vote</source>
        <translation>VD: phát hành khi chi ủy chưa thông qua</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source> (done)</source>
        <translation> (đã xong)</translation>
    </message>
    <message>
        <source> (to be checked)</source>
        <translation> (cần kiểm tra)</translation>
    </message>
    <message>
        <source>M T W T F S S</source>
        <translation>T2 T3 T4 T5 T6 T7 CN</translation>
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
    <name>activity_kinds</name>
    <message>
        <source>Correct an inspection</source>
        <translation>Sửa cuộc kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Correct an item</source>
        <translation>Sửa tin, bài</translation>
    </message>
    <message>
        <source>Enter an inspection</source>
        <translation>Ghi cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Enter an item</source>
        <translation>Ghi tin, bài</translation>
    </message>
    <message>
        <source>Every inspection</source>
        <translation>Mọi cuộc kiểm tra</translation>
    </message>
    <message>
        <source>Every way</source>
        <translation>Mọi hình thức</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Made known</source>
        <extracomment>What is open whatever the period, to be said above the table.</extracomment>
        <translation>Tuyên truyền</translation>
    </message>
    <message>
        <source>No inspection or supervision is entered for these days yet: when, by whom, what was found and what is to be done.</source>
        <translation>Chưa ghi cuộc kiểm tra, giám sát nào trong thời gian này: ngày nào, ai kiểm tra, kết quả và việc phải làm.</translation>
    </message>
    <message>
        <source>Nothing is entered for these days yet: news, posts on the intranet or the website, conferences, contests, texts in an ethnic language.</source>
        <translation>Chưa ghi tin, bài, hoạt động nào trong thời gian này: tin, bài; bài đăng mạng nội bộ, trang thông tin điện tử; hội nghị; cuộc thi; tài liệu tiếng dân tộc.</translation>
    </message>
    <message>
        <source>Open follow-ups of the whole cell: {0}.</source>
        <translation>Cả chi bộ còn {0} cuộc kiểm tra có việc chưa làm xong.</translation>
    </message>
    <message>
        <source>Open follow-ups of the whole cell: {0}; next due {1}.</source>
        <translation>Cả chi bộ còn {0} cuộc kiểm tra có việc chưa làm xong; hạn gần nhất {1}.</translation>
    </message>
    <message>
        <source>Something still to do</source>
        <translation>Còn việc phải làm</translation>
    </message>
    <message>
        <source>{0} inspections, {1} with something still to do</source>
        <translation>{0} cuộc kiểm tra, giám sát; {1} cuộc còn việc phải làm</translation>
    </message>
    <message>
        <source>{0} items, {1} turns of people reached</source>
        <translation>{0} tin, bài, hoạt động; {1} lượt người tiếp nhận</translation>
    </message>
</context>
<context>
    <name>anniversaries</name>
    <message>
        <source>Changed</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>Ngày trong năm</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Đã ẩn</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>Năm {0}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Tên ngày kỷ niệm</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Của cả nước</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Của chi bộ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>The Party&apos;s</source>
        <translation>Của Đảng</translation>
    </message>
    <message>
        <source>The province&apos;s</source>
        <translation>Của tỉnh</translation>
    </message>
    <message>
        <source>The sector&apos;s</source>
        <translation>Của ngành</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>{0} lunar</source>
        <translation>{0} âm lịch</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Book: {0}</source>
        <extracomment>What can reach further back than the window knew, or name the cell anew.</extracomment>
        <translation>Sổ: {0}</translation>
    </message>
    <message>
        <source>Sample book: every day in it is {0}</source>
        <translation>Sổ mẫu: trong sổ này, hôm nay luôn là ngày {0}</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Backed up {0}</source>
        <translation>Đã sao lưu {0}</translation>
    </message>
    <message>
        <source>Every backup was checked.</source>
        <translation>Bản sao lưu nào cũng đã được kiểm tra.</translation>
    </message>
    <message>
        <source>Every backup was checked. They are lost with this computer: choose a second place, such as a USB stick, in the settings.</source>
        <translation>Bản sao lưu nào cũng đã được kiểm tra. Máy này hỏng hay mất thì mất cả: hãy chọn nơi thứ hai, chẳng hạn USB, trong Cài đặt.</translation>
    </message>
    <message>
        <source>No backup for {0} days</source>
        <translation>Đã {0} ngày chưa sao lưu được</translation>
    </message>
    <message>
        <source>The backup is still to be made</source>
        <translation>Chưa sao lưu được</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>theo yêu cầu</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>trước khi nâng cấp sổ</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>trước khi nhập danh sách</translation>
    </message>
    <message>
        <source>before another was restored</source>
        <translation>trước khi khôi phục bản khác</translation>
    </message>
    <message>
        <source>before the password was changed</source>
        <translation>trước khi đổi mật khẩu</translation>
    </message>
    <message>
        <source>when the book was opened</source>
        <translation>khi mở sổ</translation>
    </message>
    <message>
        <source>when the program was closed</source>
        <translation>khi đóng chương trình</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} KB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} · not yet in the second place</source>
        <translation>{0} · chưa chép được sang nơi thứ hai</translation>
    </message>
    <message>
        <source>{0} · nothing in the second place for {1} days or more</source>
        <translation>{0} · nơi thứ hai chưa có bản mới từ {1} ngày trở lên</translation>
    </message>
    <message>
        <source>{0} · on this computer only</source>
        <translation>{0} · chỉ ở máy này</translation>
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
    <name>campaign_labels</name>
    <message>
        <source>A meeting attended or made up</source>
        <translation>Dự họp (hoặc học bù)</translation>
    </message>
    <message>
        <source>A meeting attended or made up, or self-study</source>
        <translation>Dự họp (hoặc học bù), hoặc tự học</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Hình thức khác</translation>
    </message>
    <message>
        <source>Arts, exhibition</source>
        <translation>Văn nghệ, triển lãm</translation>
    </message>
    <message>
        <source>Asks for the campaign</source>
        <translation>Văn bản triển khai đợt</translation>
    </message>
    <message>
        <source>Both a meeting attended or made up, and self-study</source>
        <translation>Vừa dự họp (hoặc học bù), vừa tự học</translation>
    </message>
    <message>
        <source>Carries it out</source>
        <translation>Tổ chức thực hiện</translation>
    </message>
    <message>
        <source>Committee meeting</source>
        <translation>Họp chi ủy</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Conference, talk</source>
        <translation>Hội nghị, tọa đàm</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>Cuộc thi</translation>
    </message>
    <message>
        <source>Files it</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Forum, seminar</source>
        <translation>Diễn đàn, hội thảo</translation>
    </message>
    <message>
        <source>Gets a copy</source>
        <translation>Nhận bản sao</translation>
    </message>
    <message>
        <source>In an ethnic language</source>
        <translation>Tài liệu tiếng dân tộc</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Mạng nội bộ</translation>
    </message>
    <message>
        <source>Is addressed</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Is carried out</source>
        <translation>Văn bản được thực hiện</translation>
    </message>
    <message>
        <source>Is reached</source>
        <translation>Được tuyên truyền</translation>
    </message>
    <message>
        <source>Is tied to</source>
        <translation>Văn bản gắn với</translation>
    </message>
    <message>
        <source>Making known</source>
        <translation>Tuyên truyền</translation>
    </message>
    <message>
        <source>Mass organisation</source>
        <translation>Sinh hoạt đoàn thể</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Của cả nước</translation>
    </message>
    <message>
        <source>News item</source>
        <translation>Tin, bài</translation>
    </message>
    <message>
        <source>Of the office</source>
        <translation>Của cơ quan, đơn vị</translation>
    </message>
    <message>
        <source>Of the province</source>
        <translation>Của tỉnh</translation>
    </message>
    <message>
        <source>Passes reports on</source>
        <translation>Chuyển báo cáo</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Để làm gì</translation>
    </message>
    <message>
        <source>Radio, television</source>
        <translation>Phát thanh, truyền hình</translation>
    </message>
    <message>
        <source>Receives reports</source>
        <translation>Nhận báo cáo</translation>
    </message>
    <message>
        <source>Regular meeting</source>
        <translation>Sinh hoạt thường kỳ</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Self-inspection</source>
        <translation>Tự kiểm tra</translation>
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
        <source>Social media</source>
        <translation>Mạng xã hội</translation>
    </message>
    <message>
        <source>Staff briefing</source>
        <translation>Họp giao ban</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Task of leaders</source>
        <translation>Nhiệm vụ của người đứng đầu</translation>
    </message>
    <message>
        <source>The body that consolidates</source>
        <translation>Nơi tổng hợp</translation>
    </message>
    <message>
        <source>The cell, as every unit</source>
        <translation>Chi bộ, như mọi đơn vị</translation>
    </message>
    <message>
        <source>Thematic meeting</source>
        <translation>Sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Đào tạo, bồi dưỡng</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Trang thông tin điện tử</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close without saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>Nothing of what you typed is saved yet.</source>
        <translation>Những gì vừa nhập chưa được lưu.</translation>
    </message>
</context>
<context>
    <name>coverage_lines</name>
    <message>
        <source>All names: {0}</source>
        <translation>Xem mọi tên: {0}</translation>
    </message>
    <message>
        <source>List of who owes it…</source>
        <translation>Danh sách còn nợ…</translation>
    </message>
    <message>
        <source>No meeting and no study of it so far.</source>
        <translation>Chưa dự buổi nào, chưa tự học nội dung này.</translation>
    </message>
    <message>
        <source>Not yet: {0}</source>
        <translation>Chưa học: {0}</translation>
    </message>
    <message>
        <source>Studied: {0}</source>
        <translation>Đã học: {0}</translation>
    </message>
    <message>
        <source>The person&apos;s page</source>
        <translation>Trang cá nhân</translation>
    </message>
</context>
<context>
    <name>coverage_words</name>
    <message>
        <source>, not confirmed</source>
        <translation>, chưa xác nhận</translation>
    </message>
    <message>
        <source>At a meeting</source>
        <translation>Dự họp</translation>
    </message>
    <message>
        <source>Counts as studied: {0}.</source>
        <translation>Tính là đã học: {0}.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tất cả mọi người</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Một phần</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Học bù</translation>
    </message>
    <message>
        <source>Made up on {0} · {1} · confirmed by {2}</source>
        <translation>Học bù {0} · {1} · {2} xác nhận</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa học</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Post holders</source>
        <translation>Người giữ chức vụ</translation>
    </message>
    <message>
        <source>Self-study</source>
        <translation>Tự học</translation>
    </message>
    <message>
        <source>Self-study counts once it is confirmed.</source>
        <translation>Tự học phải được xác nhận.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Còn phải học</translation>
    </message>
    <message>
        <source>Studied in another way</source>
        <translation>Đã học cách khác</translation>
    </message>
    <message>
        <source>{0} · attended: {1}</source>
        <translation>{0} · dự: {1}</translation>
    </message>
    <message>
        <source>{0} · made up for: {1}</source>
        <translation>{0} · học bù cho: {1}</translation>
    </message>
    <message>
        <source>{0} · self-study</source>
        <translation>{0} · tự học</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>Erase the identity</source>
        <translation>Xóa danh tính</translation>
    </message>
    <message>
        <source>Erase {0} for good</source>
        <translation>Xóa vĩnh viễn danh tính của {0}</translation>
    </message>
    <message>
        <source>Go on to erase</source>
        <translation>Tiếp tục xóa</translation>
    </message>
    <message>
        <source>Somebody else in the book has the same name, so mentions in minutes and reports stay: look through them yourself.</source>
        <translation>Trong sổ có người khác trùng họ tên, nên các chỗ nhắc tên trong biên bản, báo cáo vẫn giữ: hãy tự rà lại.</translation>
    </message>
    <message>
        <source>The name, the birth, the posts and everything else that tells who {0} was will be erased from the book: also from minutes, reports and the log of changes. Attendance and studies stay without the name, so that every count is as before. Papers already issued, scans and copies of the book that were saved before keep the name.</source>
        <translation>Họ tên, ngày sinh, chức vụ và mọi thông tin cho biết {0} là ai sẽ bị xóa khỏi sổ, cả trong biên bản, báo cáo và nhật ký thay đổi. Điểm danh và tự học vẫn giữ, không kèm tên, nên mọi con số như cũ. Văn bản đã phát hành, bản quét và các bản sao lưu trước đây vẫn còn tên.</translation>
    </message>
    <message>
        <source>This cannot be undone, and nothing done before it can be undone any more. Is {0} to be erased for good?</source>
        <translation>Việc này không hoàn tác được, và các việc làm trước đó cũng không hoàn tác được nữa. Xóa vĩnh viễn danh tính của {0}?</translation>
    </message>
</context>
<context>
    <name>event_signs</name>
    <message>
        <source>A</source>
        <comment>letter of an anniversary</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Dịp kỷ niệm</translation>
    </message>
    <message>
        <source>F</source>
        <comment>letter of a follow-up</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Sau kiểm tra</translation>
    </message>
    <message>
        <source>M</source>
        <comment>letter of a meeting</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter of a peak</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Cao điểm</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter of a report due</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>Hạn báo cáo</translation>
    </message>
</context>
<context>
    <name>figure_names</name>
    <message>
        <source>Absences made up by party members</source>
        <translation>Số lượt học bù của đảng viên</translation>
    </message>
    <message>
        <source>Absences made up by staff</source>
        <translation>Số lượt học bù của người lao động</translation>
    </message>
    <message>
        <source>Absent with reason: {0}</source>
        <translation>Vắng có lý do: {0}</translation>
    </message>
    <message>
        <source>Absent without reason: {0}</source>
        <translation>Vắng không có lý do: {0}</translation>
    </message>
    <message>
        <source>Exempt: {0}</source>
        <translation>Được miễn dự: {0}</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Inspections with something still to do</source>
        <translation>Cuộc kiểm tra, giám sát còn việc phải làm</translation>
    </message>
    <message>
        <source>Items made known</source>
        <translation>Tin, bài, hoạt động tuyên truyền</translation>
    </message>
    <message>
        <source>Meetings in the period</source>
        <translation>Buổi họp trong kỳ</translation>
    </message>
    <message>
        <source>Meetings on the campaign</source>
        <translation>Buổi họp có nội dung của đợt</translation>
    </message>
    <message>
        <source>Members absent with reason</source>
        <translation>Đảng viên vắng có lý do</translation>
    </message>
    <message>
        <source>Members absent without reason</source>
        <translation>Đảng viên vắng không có lý do</translation>
    </message>
    <message>
        <source>Members exempt from the meeting</source>
        <translation>Đảng viên được miễn dự</translation>
    </message>
    <message>
        <source>No longer on the list</source>
        <translation>Không còn trong danh sách</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Chưa điểm danh: {0}</translation>
    </message>
    <message>
        <source>Party members at one meeting or more</source>
        <translation>Đảng viên dự ít nhất một buổi</translation>
    </message>
    <message>
        <source>Party members called</source>
        <translation>Đảng viên được triệu tập</translation>
    </message>
    <message>
        <source>Party members of the cell</source>
        <translation>Đảng viên của chi bộ</translation>
    </message>
    <message>
        <source>Party members present</source>
        <translation>Đảng viên có mặt</translation>
    </message>
    <message>
        <source>Party members present, of those expected</source>
        <translation>Đảng viên có mặt, trên số phải dự</translation>
    </message>
    <message>
        <source>Party members the plan is for</source>
        <translation>Đảng viên thuộc đối tượng của kế hoạch</translation>
    </message>
    <message>
        <source>Party members who came late</source>
        <translation>Đảng viên đi muộn</translation>
    </message>
    <message>
        <source>Party members who made up an absence</source>
        <translation>Đảng viên học bù cho buổi vắng</translation>
    </message>
    <message>
        <source>Party members who met a part of the campaign</source>
        <translation>Đảng viên đã học một nội dung của đợt</translation>
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
        <source>Present: {0}</source>
        <translation>Có mặt: {0}</translation>
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
        <source>Staff present, of those expected</source>
        <translation>CCVC, NLĐ có mặt, trên số phải dự</translation>
    </message>
    <message>
        <source>Staff the plan is for</source>
        <translation>CCVC, NLĐ thuộc đối tượng của kế hoạch</translation>
    </message>
    <message>
        <source>Staff who made up an absence</source>
        <translation>Người lao động học bù cho buổi vắng</translation>
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
        <source>Tasks done</source>
        <translation>Nhiệm vụ đã hoàn thành</translation>
    </message>
    <message>
        <source>Tasks dropped</source>
        <translation>Nhiệm vụ thôi thực hiện</translation>
    </message>
    <message>
        <source>Tasks given before</source>
        <translation>Nhiệm vụ của kỳ trước</translation>
    </message>
    <message>
        <source>Tasks not assessed yet</source>
        <translation>Nhiệm vụ chưa đánh giá</translation>
    </message>
    <message>
        <source>Tasks not done</source>
        <translation>Nhiệm vụ chưa thực hiện</translation>
    </message>
    <message>
        <source>Tasks under way</source>
        <translation>Nhiệm vụ đang thực hiện</translation>
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
        <source>Turns of people whom it reached</source>
        <translation>Lượt người tiếp nhận tuyên truyền</translation>
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
    <name>gaps</name>
    <message>
        <source>No paper bears {0} of {1}, {2}. With a reason they are used up for good and stand in the register. A number that was written by hand on a paper already issued is better noted on that paper.</source>
        <translation>Chưa có văn bản nào mang số {0} của loại {1}, {2}. Ghi lý do thì các số này coi như đã dùng, không cấp lại, và có trong sổ văn bản đi. Nếu số đã viết tay trên một văn bản đã phát hành thì nên ghi số vào chính văn bản ấy.</translation>
    </message>
    <message>
        <source>Note {0} as not used</source>
        <translation>Ghi {0} là không dùng</translation>
    </message>
    <message>
        <source>Numbers not used</source>
        <translation>Số không dùng</translation>
    </message>
    <message>
        <source>e.g. given on paper before this book was begun</source>
        <translation>VD: đã cấp trên sổ giấy trước khi dùng chương trình</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source> · numbers left out: {0}</source>
        <translation> · số còn trống: {0}</translation>
    </message>
    <message>
        <source>A password for the one who receives it can be chosen here</source>
        <translation>Có thể đặt mật khẩu cho người nhận ở bước sau</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Hạn {0}</translation>
    </message>
    <message>
        <source>Every meeting held has a scan of its signed papers</source>
        <translation>Buổi đã họp nào cũng có bản quét văn bản đã ký</translation>
    </message>
    <message>
        <source>Every meeting held is finalised</source>
        <translation>Buổi đã họp nào cũng đã hoàn tất</translation>
    </message>
    <message>
        <source>Held {0}, still a plan {1}; attendance not whole in {2} of them</source>
        <translation>Đã họp {0}, còn là dự kiến {1}; chưa điểm danh xong {2}</translation>
    </message>
    <message>
        <source>Last backup: {0}</source>
        <translation>Sao lưu gần nhất: {0}</translation>
    </message>
    <message>
        <source>Last number of {0}: {1}</source>
        <translation>Số {0} cuối cùng đã cấp: {1}</translation>
    </message>
    <message>
        <source>Left to be done after inspections: {0}</source>
        <translation>Việc sau kiểm tra, giám sát chưa xong: {0}</translation>
    </message>
    <message>
        <source>Meetings not finalised: {0}</source>
        <translation>Buổi chưa hoàn tất: {0}</translation>
    </message>
    <message>
        <source>Meetings without a scan of their signed papers: {0}</source>
        <translation>Buổi chưa có bản quét văn bản đã ký: {0}</translation>
    </message>
    <message>
        <source>No number of a paper was given in this book</source>
        <translation>Trong sổ chưa cấp số văn bản nào</translation>
    </message>
    <message>
        <source>No report is due within {0} days</source>
        <translation>Không có báo cáo nào đến hạn trong {0} ngày</translation>
    </message>
    <message>
        <source>No task of a meeting is open</source>
        <translation>Không còn nhiệm vụ nào buổi họp giao mà chưa xong</translation>
    </message>
    <message>
        <source>No words wait to be saved</source>
        <translation>Không có nội dung đang soạn nào chưa lưu</translation>
    </message>
    <message>
        <source>Nobody owes anything of its topics</source>
        <translation>Không ai còn nợ nội dung nào</translation>
    </message>
    <message>
        <source>Nothing found by an inspection is left to be done</source>
        <translation>Không còn việc nào sau kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Overdue since {0}</source>
        <translation>Quá hạn từ {0}</translation>
    </message>
    <message>
        <source>People on the list: {0} party members, {1} staff</source>
        <translation>Trong danh sách: {0} đảng viên, {1} người lao động</translation>
    </message>
    <message>
        <source>Print the minutes and have them signed. On the new computer the copy opens with “Open a book”.</source>
        <translation>Hãy in biên bản để các bên ký. Ở máy mới, mở bản sao bằng “Mở sổ”.</translation>
    </message>
    <message>
        <source>Print the minutes and have them signed; give the password apart from the folder. On the new computer the copy opens with “Open a book”.</source>
        <translation>Hãy in biên bản để các bên ký, trao mật khẩu riêng với thư mục. Ở máy mới, mở bản sao bằng “Mở sổ”.</translation>
    </message>
    <message>
        <source>Print the minutes and have them signed; print the sheet with the recovery code; give the password apart from the folder. On the new computer the copy opens with “Open a book”.</source>
        <translation>Hãy in biên bản để các bên ký, in tờ mã khôi phục, trao mật khẩu riêng với thư mục. Ở máy mới, mở bản sao bằng “Mở sổ”.</translation>
    </message>
    <message>
        <source>Still owe topics: {0} party members, {1} staff</source>
        <translation>Còn nợ nội dung: {0} đảng viên, {1} người lao động</translation>
    </message>
    <message>
        <source>Tasks of meetings still open: {0}</source>
        <translation>Nhiệm vụ buổi họp giao chưa xong: {0}</translation>
    </message>
    <message>
        <source>The book has a password</source>
        <translation>Sổ có mật khẩu</translation>
    </message>
    <message>
        <source>The book has no password: whoever holds the file can read it</source>
        <translation>Sổ không có mật khẩu: ai cầm tệp cũng đọc được</translation>
    </message>
    <message>
        <source>The check of pages, references and rules finds nothing wrong</source>
        <translation>Kiểm tra tệp, liên kết và quy tắc ghi chép: không thấy điều gì sai</translation>
    </message>
    <message>
        <source>The check of the book finds: {0}</source>
        <translation>Kiểm tra sổ thấy {0} điều cần xem lại</translation>
    </message>
    <message>
        <source>The term so far: {0}</source>
        <translation>Nhiệm kỳ đến nay: {0}</translation>
    </message>
    <message>
        <source>There is no backup of this book</source>
        <translation>Sổ này chưa có bản sao lưu nào</translation>
    </message>
    <message>
        <source>Words that were not saved: {0}</source>
        <translation>Nội dung chưa lưu: {0}</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>để biết</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>đã ổn</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>cần xem lại</translation>
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
    <name>issued</name>
    <message>
        <source>Fingerprint (SHA-256): {0}…</source>
        <translation>Mã băm (SHA-256): {0}…</translation>
    </message>
    <message>
        <source>Form: {0}</source>
        <translation>Thể thức: {0}</translation>
    </message>
    <message>
        <source>Issued at {0}</source>
        <translation>Phát hành lúc {0}</translation>
    </message>
    <message>
        <source>It replaces no. {0}</source>
        <translation>Thay thế số {0}</translation>
    </message>
    <message>
        <source>Recipients: {0}</source>
        <translation>Nơi nhận: {0}</translation>
    </message>
    <message>
        <source>Signed by: {0}</source>
        <translation>Người ký: {0}</translation>
    </message>
    <message>
        <source>Term: {0}</source>
        <translation>Nhiệm kỳ: {0}</translation>
    </message>
    <message>
        <source>Withdrawn on {0}: {1}</source>
        <translation>Thu hồi ngày {0}: {1}</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>A party group</source>
        <translation>Một tổ đảng</translation>
    </message>
    <message>
        <source>Absent with reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Absent without reason</source>
        <translation>Vắng không lý do</translation>
    </message>
    <message>
        <source>Admitted to the Party</source>
        <translation>Kết nạp Đảng</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>Hình thức khác</translation>
    </message>
    <message>
        <source>Army</source>
        <translation>Bộ đội</translation>
    </message>
    <message>
        <source>At their own wish</source>
        <translation>Xin ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Became official</source>
        <translation>Công nhận chính thức</translation>
    </message>
    <message>
        <source>Came for a time</source>
        <translation>Sinh hoạt tạm thời đến</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
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
        <source>Done</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Thôi thực hiện</translation>
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
        <source>Exempted from meetings</source>
        <translation>Miễn công tác, sinh hoạt</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Khai trừ</translation>
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
        <source>Gave up a post</source>
        <translation>Thôi chức vụ</translation>
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
        <source>Not done</source>
        <translation>Chưa thực hiện</translation>
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
        <source>On special duty</source>
        <translation>Làm nhiệm vụ đặc biệt</translation>
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
        <source>Passed away</source>
        <translation>Từ trần</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Công an</translation>
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
        <source>Restored to meetings</source>
        <translation>Khôi phục sinh hoạt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Hưu trí</translation>
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
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>Xóa tên</translation>
    </message>
    <message>
        <source>Struck off or left the Party</source>
        <translation>Xóa tên, ra khỏi Đảng</translation>
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
        <source>Suspended from meetings</source>
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
        <source>Temporary stay ended</source>
        <translation>Hết sinh hoạt tạm thời</translation>
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
        <source>Took a post</source>
        <translation>Nhận chức vụ</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Chuyển sinh hoạt</translation>
    </message>
    <message>
        <source>Transferred in</source>
        <translation>Chuyển sinh hoạt đến</translation>
    </message>
    <message>
        <source>Transferred out</source>
        <translation>Chuyển sinh hoạt đi</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Went elsewhere for a time</source>
        <translation>Sinh hoạt tạm thời đi</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} giờ</translation>
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
        <source>The book did not take the last words you wrote. Everything saved before is safe. Stay to see why and try again, or leave and lose these words.</source>
        <translation>Sổ chưa nhận những nội dung vừa gõ. Mọi điều đã lưu trước đó vẫn an toàn. Hãy ở lại để xem lý do rồi thử lại, hoặc rời đi và bỏ các nội dung này.</translation>
    </message>
</context>
<context>
    <name>meeting_line</name>
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
    <name>menus</name>
    <message>
        <source>&amp;Backup and restore…</source>
        <translation>Sao &amp;lưu và khôi phục…</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Sổ</translation>
    </message>
    <message>
        <source>&amp;Consolidate the figures of cells…</source>
        <translation>&amp;Tổng hợp số liệu các chi bộ…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Sử&amp;a</translation>
    </message>
    <message>
        <source>&amp;Hand the book over…</source>
        <translation>Bàn &amp;giao sổ…</translation>
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
        <source>&amp;Lock</source>
        <translation>&amp;Khóa</translation>
    </message>
    <message>
        <source>&amp;Log of changes…</source>
        <translation>&amp;Nhật ký thay đổi…</translation>
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
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>&amp;Làm lại: {0}</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>&amp;Thùng rác…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>A step is told in so many letters of the menu; the line at the foot has more room.</extracomment>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>&amp;Hoàn tác: {0}</translation>
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
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Letters of a name: accented they take two bytes or three, and no system takes more than 255.</extracomment>
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
        <source>Go back</source>
        <translation>Quay lại</translation>
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
        <source>Read the report</source>
        <translation>Đọc báo cáo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo lỗi</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu báo cáo lỗi…</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Văn bản thuần (*.txt)</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Everything it called saved is safe in the book; what you were typing may be lost. You can go on, but it is better to quit and start again. The details are in {0}.</source>
        <translation>Chương trình gặp lỗi của chính nó. Những gì đã báo “Đã lưu” vẫn nguyên trong sổ; phần đang gõ có thể bị mất. Có thể làm tiếp, nhưng nên thoát rồi mở lại. Chi tiết ghi ở {0}.</translation>
    </message>
    <message>
        <source>The report could not be written there.</source>
        <translation>Không ghi được báo cáo lỗi vào chỗ đó. Hãy chọn thư mục khác, hoặc sao chép báo cáo.</translation>
    </message>
    <message>
        <source>The report of the fault</source>
        <translation>Báo cáo lỗi</translation>
    </message>
    <message>
        <source>This report names no people and nothing of the book. It is sent nowhere; copy it if you want to show it to somebody.</source>
        <translation>Báo cáo này không có tên người và không có gì trong sổ. Chương trình không gửi nó đi đâu; muốn cho ai xem thì hãy chép lại.</translation>
    </message>
</context>
<context>
    <name>moving</name>
    <message>
        <source>Nothing more can happen here</source>
        <translation>Không còn biến động nào</translation>
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
        <extracomment>The payload that asks for the meetings of this year whose signed papers have no scan. Where the user was sent from to one of another place&apos;s things; the window keeps it.</extracomment>
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
        <source>By {0} at the latest · meetings waiting: {1}</source>
        <translation>Chậm nhất {0} · còn {1} buổi chờ</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>hạn {0}</translation>
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
        <source>Handed over on {0}</source>
        <translation>Đã bàn giao ngày {0}</translation>
    </message>
    <message>
        <source>Handed over on {0} to {1}</source>
        <translation>Đã bàn giao ngày {0} cho {1}</translation>
    </message>
    <message>
        <source>Kept when the program was cut off; not in the book yet</source>
        <translation>Được giữ lại khi chương trình bị ngắt; chưa ghi vào sổ</translation>
    </message>
    <message>
        <source>Kept when the program was cut off; offered in the form again</source>
        <translation>Được giữ lại khi chương trình bị ngắt; mở lại đúng mẫu nhập đó để lấy</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Meetings without a signed scan: {0}</source>
        <translation>Buổi họp chưa có bản chụp có chữ ký: {0}</translation>
    </message>
    <message>
        <source>Months {0} · three months of a year: the cell considers it</source>
        <translation>Tháng {0} · đủ ba tháng trong năm: chi bộ xem xét</translation>
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
        <source>Not yet in the handbook app: {0}</source>
        <translation>Chưa đăng Sổ tay ĐVĐT: {0}</translation>
    </message>
    <message>
        <source>Of {0}; scan the signed minutes and add them to the meeting</source>
        <translation>Năm {0}; quét biên bản đã ký rồi gắn vào buổi họp</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Mở biên bản</translation>
    </message>
    <message>
        <source>Regular meetings under the set length: {0}</source>
        <translation>Buổi thường kỳ chưa đủ thời lượng: {0}</translation>
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
        <source>See the person</source>
        <translation>Xem người này</translation>
    </message>
    <message>
        <source>See the settings</source>
        <translation>Xem Cài đặt</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>Xem ai</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>Từ {0}</translation>
    </message>
    <message>
        <source>Task overdue: {0}</source>
        <translation>Việc quá hạn: {0}</translation>
    </message>
    <message>
        <source>The shortest took {0} minutes</source>
        <translation>Ngắn nhất {0} phút</translation>
    </message>
    <message>
        <source>Who received it keeps the book now; this one stays as it is</source>
        <translation>Người nhận đang ghi sổ; bản này giữ nguyên để đối chiếu</translation>
    </message>
    <message>
        <source>Words that were not saved: {0}</source>
        <translation>Lời chưa lưu: {0}</translation>
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
        <source>tasks overdue besides: {0}</source>
        <translation>việc quá hạn khác: {0}</translation>
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
        <source>{0}: absent with a reason {1} times running</source>
        <translation>{0}: vắng có lý do {1} lần liên tiếp</translation>
    </message>
    <message>
        <source>{0}: absent without good reason in {1} months</source>
        <translation>{0}: vắng không lý do trong {1} tháng</translation>
    </message>
    <message>
        <source>{0}: {1} not yet studied</source>
        <translation>{0}: còn {1} người chưa học</translation>
    </message>
</context>
<context>
    <name>people_and_turns</name>
    <message>
        <source>People: each person once, however often they came. Turns: every time counts; one person who came three times is 1 person and 3 turns.</source>
        <translation>Số người: mỗi người tính một lần dù dự nhiều lần. Số lượt người: mỗi lần dự tính một lượt; một người dự ba lần là 1 người và 3 lượt.</translation>
    </message>
    <message>
        <source>Turns reached add up what each item reached: one person reached by two items is 2 turns.</source>
        <translation>Lượt người tiếp nhận là tổng cộng của các tin, bài: một người tiếp nhận hai tin, bài tính 2 lượt.</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>… {0} more rows are in the file</source>
        <extracomment>The bars of our workbooks keep the colours that Excel draws them in.</extracomment>
        <translation>… còn {0} dòng nữa trong tệp</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <source>Attended</source>
        <extracomment>In the order in which they are shown.</extracomment>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Everyone called, the exempt too; for campaign reports</source>
        <translation>Mọi người được triệu tập, kể cả người miễn; dùng cho báo cáo đợt</translation>
    </message>
    <message>
        <source>Of the whole list</source>
        <translation>Trên toàn danh sách</translation>
    </message>
    <message>
        <source>Official members; an exempt one only if present</source>
        <translation>Đảng viên chính thức; người miễn chỉ tính khi có mặt</translation>
    </message>
    <message>
        <source>Out of everyone called</source>
        <translation>Trên số được triệu tập</translation>
    </message>
    <message>
        <source>Out of everyone called, less {0}</source>
        <translation>Trên số được triệu tập, trừ {0}</translation>
    </message>
    <message>
        <source>With a vote</source>
        <translation>Có quyền biểu quyết</translation>
    </message>
    <message>
        <source>{0} exempt</source>
        <translation>{0} miễn</translation>
    </message>
    <message>
        <source>{0} on special duty</source>
        <translation>{0} làm nhiệm vụ đặc biệt</translation>
    </message>
</context>
<context>
    <name>reason_dialog</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Hủy buổi họp</translation>
    </message>
    <message>
        <source>Cancel this meeting</source>
        <translation>Hủy buổi họp này</translation>
    </message>
    <message>
        <source>Correct a closed record</source>
        <translation>Sửa buổi đã hoàn tất</translation>
    </message>
    <message>
        <source>Correct for this reason</source>
        <translation>Sửa với lý do này</translation>
    </message>
    <message>
        <source>The record of “{0}” of {1} is closed. What you change is kept in the log with the old value, the new one, your name and this reason.</source>
        <translation>Buổi “{0}” ngày {1} đã hoàn tất. Mọi thay đổi được lưu trong nhật ký: giá trị cũ, giá trị mới, tên người sửa và lý do này.</translation>
    </message>
    <message>
        <source>e.g. postponed because of the flood</source>
        <translation>ví dụ: hoãn vì mưa lũ</translation>
    </message>
    <message>
        <source>e.g. the mark was a slip</source>
        <translation>ví dụ: ghi nhầm</translation>
    </message>
    <message>
        <source>{0} no. {1}</source>
        <translation>{0} số {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} ngày {1}</translation>
    </message>
    <message>
        <source>“{0}” of {1} stays in the list, crossed out, and counts nowhere: neither in rates nor in reports. Its marks are kept.</source>
        <translation>“{0}” ngày {1} vẫn nằm trong danh sách, bị gạch ngang, và không tính vào đâu: không vào tỷ lệ, không vào báo cáo. Điểm danh được giữ.</translation>
    </message>
</context>
<context>
    <name>record_actions</name>
    <message>
        <source>History…</source>
        <translation>Lịch sử…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>“{0}” goes from the book to the trash, from which it can be restored. It stays where other records rest on it.</source>
        <translation>“{0}” sẽ chuyển từ sổ vào thùng rác, khi cần thì khôi phục lại. Nếu có ghi chép khác dựa vào thì mục này ở lại sổ.</translation>
    </message>
</context>
<context>
    <name>recovery_codes</name>
    <message>
        <source>First the present password, so that it is you who asks.</source>
        <translation>Trước hết hãy gõ mật khẩu hiện tại, để biết chắc người yêu cầu là đồng chí.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>specs</name>
    <message>
        <source>About</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Dịp kỷ niệm</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cơ quan, tổ chức</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Core content</source>
        <translation>Nội dung cốt lõi</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Trang đầu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>Từ tháng</translation>
    </message>
    <message>
        <source>Full title</source>
        <translation>Tên đầy đủ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm đối tượng</translation>
    </message>
    <message>
        <source>Held by (empty: the cell itself)</source>
        <translation>Do ai tổ chức (để trống: chi bộ)</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi ban hành</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Trang cuối</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation>Ai phải báo cáo</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Peak period</source>
        <translation>Đợt cao điểm</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Proposed, not in the document</source>
        <translation>Do chi bộ đề xuất, văn bản không ghi</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Để làm gì</translation>
    </message>
    <message>
        <source>Recorded here as</source>
        <translation>Ghi trong sổ là</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Report ({year} stands for the year)</source>
        <translation>Tên báo cáo ({year} là chỗ điền năm)</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Người lao động</translation>
    </message>
    <message>
        <source>The campaign</source>
        <translation>Quan hệ với đợt</translation>
    </message>
    <message>
        <source>The month is proposed</source>
        <translation>Tháng do chi bộ đề xuất</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Qua</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>To month</source>
        <translation>Đến tháng</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Tài liệu học tập</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What the group does</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Whose report</source>
        <translation>Báo cáo của ai</translation>
    </message>
    <message>
        <source>Why it is named</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Within the report</source>
        <translation>Ghép trong báo cáo</translation>
    </message>
    <message>
        <source>Words of the document</source>
        <translation>Lời của văn bản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Year (empty: every year)</source>
        <translation>Năm (để trống: hằng năm)</translation>
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
